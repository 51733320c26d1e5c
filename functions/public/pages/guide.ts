import { GuidePage } from '../../../web/public/guide/guide.tsx';
import { type ShowPage, toldBy } from './shown.ts';

export const guidePage: ShowPage = async ({ askIn }, visit, [policy = '', clause = '']) => {
  const ask = askIn(visit.locale);
  const [guide, { schemes }] = await Promise.all([
    ask('view-clause', { path: { policy, clause } }),
    toldBy(ask('read-schemes', {})),
  ]);
  if (!guide.ok) return { stop: 'notFound' };
  return {
    page: { title: guide.value.title[visit.locale], children: GuidePage({ visit, guide: guide.value, schemes }) },
  };
};
