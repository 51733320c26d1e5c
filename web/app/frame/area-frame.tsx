import { Outlet, useMatches } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Waiting } from '../parts/waiting.tsx';
import { useMe } from '../session/me.ts';
import { areasOf } from './areas.ts';
import { Forbidden } from './forbidden.tsx';
import { SideMenu } from './side-menu.tsx';
import { useArea } from './use-area.ts';

/** An area for those it is open to; staff have its menu at the left. */
export const AreaFrame = () => {
  const me = useMe();
  const area = useArea();
  const auditorReads = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.auditorReads) });
  if (area === undefined) return null;
  const areas = areasOf(me);
  const asAuditor = auditorReads && !areas.includes(area) && areas.includes('audit');
  const open = asAuditor || areas.includes(area);
  const page = open ? (
    <Suspense fallback={<Waiting />}>
      <Outlet />
    </Suspense>
  ) : (
    <Forbidden area={area} me={me} />
  );
  return (
    <div className={`area area-${area}`}>
      {open && <SideMenu area={asAuditor ? 'audit' : area} />}
      <main id="main" tabIndex={-1}>
        {page}
      </main>
    </div>
  );
};
