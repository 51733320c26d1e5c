import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { useLocale } from '../../words/words.ts';
import type { Keeping } from './saving/keeper.ts';
import { sameValue } from './saving/working-copy.ts';
import type { Filing } from './use-filing.ts';

type Explained = Answer<'assess-draft'>;

/** What the platform makes of what it keeps; where that is not what the page found, the platform's is shown. */
export const useConfirmed = (
  claim: string,
  { state, revision }: Keeping,
  own: Explained | undefined,
  still: boolean,
): Pick<Filing, 'shown' | 'confirmed'> => {
  const locale = useLocale();
  const settled = state === 'saved' && still && own !== undefined;
  const asked = useQuery({
    ...answerOf('assess-draft', { path: { claim } }),
    queryKey: ['assess-draft', { path: { claim } }, revision, locale],
    enabled: settled,
    staleTime: 30_000,
  });
  if (!settled || !asked.data) return { shown: own, confirmed: 'not-yet' };
  return sameValue(asked.data, own) ? { shown: own, confirmed: 'same' } : { shown: asked.data, confirmed: 'differs' };
};
