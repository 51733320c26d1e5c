import type { Answer } from '../../api/call.ts';
import { useFiledWords } from '../filed/words.ts';
import { usePartsWords } from '../words.ts';
import { accountPart, factParts, type Part, paperParts } from './parts-of.ts';
import { useReturnWords } from './words.ts';

export type Group = { readonly title: string; readonly parts: readonly Part[]; readonly none: string };

/** All that was filed, in the groups it is ticked in. */
export const useGroups = (view: Answer<'view-review'>): readonly Group[] => {
  const { t, locale } = useReturnWords();
  const { t: f } = useFiledWords();
  const { t: p } = usePartsWords();
  const { accountName: name, bank, accountNumberEnding: ending } = view.filing.account;
  const facts = factParts(view, locale, (value) => (value ? p('yes') : p('no')));
  const account = accountPart(locale, f('accountText', { name, bank, ending }));
  return [
    { title: f('facts'), parts: facts, none: t('notFilled') },
    { title: t('papers'), parts: paperParts(view, locale), none: t('notHandedIn') },
    { title: f('account'), parts: [account], none: t('notFilled') },
  ];
};
