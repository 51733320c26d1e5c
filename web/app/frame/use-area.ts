import { useMatches } from '@tanstack/react-router';
import type { Area } from './areas.ts';

/** The area of the page that is open. */
export const useArea = (): Area | undefined =>
  useMatches({ select: (matches) => matches.findLast((match) => match.staticData.area)?.staticData.area });
