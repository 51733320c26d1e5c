import { Catalogue } from '../../../web/public/catalogue/catalogue.tsx';
import { wordsIn } from '../../../web/public/words.ts';
import { pinyin } from '../pinyin.ts';
import { type ShowPage, toldBy } from './shown.ts';

export const cataloguePage: ShowPage = async ({ askIn }, visit) => {
  const ask = askIn(visit.locale);
  const [{ policies }, { rounds }] = await Promise.all([
    toldBy(ask('list-policies', {})),
    toldBy(ask('list-rounds', {})),
  ]);
  const catalogue = { policies, rounds, sounds: pinyin };
  return { page: { title: wordsIn(visit.locale).catalogue.title, children: Catalogue({ visit, catalogue }) } };
};
