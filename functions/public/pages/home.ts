import { Home } from '../../../web/public/home/home.tsx';
import { wordsIn } from '../../../web/public/words.ts';
import { type ShowPage, toldBy } from './shown.ts';

export const homePage: ShowPage = async ({ askIn }, visit) => {
  const ask = askIn(visit.locale);
  const [{ rounds }, { notices }] = await Promise.all([
    toldBy(ask('list-rounds', {})),
    toldBy(ask('list-notices', {})),
  ]);
  return { page: { title: wordsIn(visit.locale).home.title, children: Home({ visit, rounds, notices }) } };
};
