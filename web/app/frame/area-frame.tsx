import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Waiting } from '../parts/waiting.tsx';
import { useMe } from '../session/me.ts';
import { Forbidden } from './forbidden.tsx';
import { SideMenu } from './side-menu.tsx';
import { useArea, useOwnArea } from './use-area.ts';

/** An area for those it is open to; staff have its menu at the left. */
export const AreaFrame = () => {
  const me = useMe();
  const area = useArea();
  const own = useOwnArea(me);
  if (area === undefined) return null;
  const page = own ? (
    <Suspense fallback={<Waiting />}>
      <Outlet />
    </Suspense>
  ) : (
    <Forbidden area={area} me={me} />
  );
  return (
    <div className={`area area-${area}`}>
      {own && <SideMenu area={own} />}
      <main id="main" tabIndex={-1}>
        {page}
      </main>
    </div>
  );
};
