import { Link, useRouterState } from '@tanstack/react-router';
import type { Area } from './areas.ts';
import { menus } from './menus.ts';
import { useFrameWords } from './words.ts';

/** The menu of an area; a page below an entry, or below none of its own, belongs to the nearest one above it. */
export const SideMenu = ({ area }: { readonly area: Area }) => {
  const { t } = useFrameWords();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const entries = menus[area];
  if (entries.length < 2) return null;
  const above = entries.filter(({ to }) => path === to || path.startsWith(`${to}/`)).map(({ to }) => to);
  const here = above.sort((a, b) => a.length - b.length).at(-1);
  return (
    <nav className="menu side-menu" aria-label={t('menu')}>
      <ul>
        {entries.map(({ to, word }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              {...(to === here && { className: 'active', 'aria-current': path === to ? 'page' : 'true' })}
            >
              {t(`pages.${word}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
