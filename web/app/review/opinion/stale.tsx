import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import { shanghaiTime } from '../../../format/shanghai-time.ts';
import type { Answer } from '../../api/call.ts';
import type { Draft, DraftChange } from './draft.ts';
import { useOpinionWords } from './words.ts';

type Props = {
  readonly view: Answer<'view-review'>;
  readonly draft: Draft;
  /** Something was begun about what is no longer so. */
  readonly shown: boolean;
  readonly mayGive: boolean;
  readonly change: DraftChange;
};

/** Somebody moved the claim while an opinion was being written: who, when, and the way on; every word is kept. */
export const Stale = ({ view, draft, shown, mayGive, change }: Props) => {
  const { t, locale } = useOpinionWords();
  if (!shown) return null;
  const kept = draft.words !== '' || draft.choice !== 'giveBack';
  const { lastReturn, contentRevision: revision, state } = view;
  const said =
    state === 'returned' && lastReturn
      ? t('stale.returned', { by: lastReturn.by[locale], time: shanghaiTime(lastReturn.at), revision })
      : mayGive
        ? t('stale.filedAgain', { revision })
        : t('stale.moved', { state: stateWords[state][locale], revision });
  return (
    <div className="opinion-stale" role="alert">
      <p>
        {said}
        {kept && t('stale.kept')} <a href="#changes">{t('seeChanges')}</a>{' '}
        {mayGive && (
          <button type="button" className="link-button" onClick={() => change({ revision })}>
            {t('continueOnNew')}
          </button>
        )}
      </p>
    </div>
  );
};
