import { NoticeList } from '../../../web/public/notices/notice-list.tsx';
import { NoticePage } from '../../../web/public/notices/notice-page.tsx';
import { wordsIn } from '../../../web/public/words.ts';
import { type ShowPage, toldBy } from './shown.ts';

export const noticesPage: ShowPage = async ({ askIn }, visit) => {
  const { notices } = await toldBy(askIn(visit.locale)('list-notices', {}));
  return { page: { title: wordsIn(visit.locale).notices.title, children: NoticeList({ visit, notices }) } };
};

export const noticePage: ShowPage = async ({ askIn }, visit, [id = '']) => {
  const notice = await askIn(visit.locale)('view-notice', { path: { notice: id } });
  if (!notice.ok) return { stop: 'notFound' };
  return {
    page: {
      title: notice.value.title[visit.locale],
      wide: true,
      children: NoticePage({ visit, notice: notice.value }),
    },
  };
};
