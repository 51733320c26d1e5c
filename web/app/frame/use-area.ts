import { useMatches } from '@tanstack/react-router';
import type { Me } from '../session/me.ts';
import { type Area, areasOf } from './areas.ts';

/** The area of the page that is open. */
export const useArea = (): Area | undefined =>
  useMatches({ select: (matches) => matches.findLast((match) => match.staticData.area)?.staticData.area });

/** The area this person is in: an auditor reads pages of others in his own; none where the page is not for this person. */
export const useOwnArea = (me: Me): Area | undefined => {
  const area = useArea();
  const auditorReads = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.auditorReads) });
  const areas = areasOf(me);
  if (area === undefined || areas.includes(area)) return area;
  return auditorReads && areas.includes('audit') ? 'audit' : undefined;
};
