import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import { shanghaiTime } from '../../../format/shanghai-time.ts';
import type { Answer } from '../../api/call.ts';
import type { DraftChange } from './draft.ts';
import { useOpinionWords } from './words.ts';

type Props = {
  readonly view: Answer<'view-review'>;
  /** Something was written about what is no longer so. */
  readonly written: boolean;
  readonly mayGive: boolean;
  readonly change: DraftChange;
};

/** Somebody moved the claim while an opinion was being written: who, when, and the way on; every word is kept. */
export const Stale = ({ view, written, mayGive, change }: Props) => {
  const { t, locale } = useOpinionWords();
  if (!written) return null;
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
        {said} <a href="#changes">{t('seeChanges')}</a>{' '}
        {mayGive && (
          <button type="button" className="link-button" onClick={() => change({ revision })}>
            {t('continueOnNew')}
          </button>
        )}
      </p>
    </div>
  );
};
