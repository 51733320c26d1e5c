import { Accessibility } from '../../../web/public/help/accessibility.tsx';
import { Help } from '../../../web/public/help/help.tsx';
import { wordsIn } from '../../../web/public/words.ts';
import { type ShowPage, toldBy } from './shown.ts';

export const helpPage: ShowPage = async ({ askIn }, visit) => {
  const { policies } = await toldBy(askIn(visit.locale)('list-policies', {}));
  return { page: { title: wordsIn(visit.locale).help.title, children: Help({ visit, policies }) } };
};

export const accessibilityPage: ShowPage = async (_request, visit) => ({
  page: { title: wordsIn(visit.locale).accessibility.title, children: Accessibility({ visit }) },
});
