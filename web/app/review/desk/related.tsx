import { Link } from '@tanstack/react-router';
import type { Fen } from '../../../../shared/money/fen.ts';
import { amountText } from '../../../format/amount.ts';
import type { Answer } from '../../api/call.ts';
import { ContestedPair } from '../contested/contested-pair.tsx';
import { useQueueWords } from '../words.ts';
import { useDeskWords } from './words.ts';

const limits: ReadonlySet<string> = new Set([
  'yearly-cap',
  'claimant-year-cap',
  'no-higher-award',
  'ladder-difference',
  'not-awarded-before',
  'once-only',
]);

const capped: ReadonlySet<string> = new Set(['yearly-cap', 'claimant-year-cap']);

/** What is left of the cap of the year, and of how much. */
const useCapLeft = ({ steps }: Answer<'view-review'>['assessmentNow']): string => {
  const { t, locale } = useDeskWords();
  const cap = steps.find(({ id }) => capped.has(id))?.fen;
  const taken = steps.find(({ id }) => id === 'already-awarded')?.fen;
  if (cap === undefined || taken === undefined) return '';
  const amount = (fen: Fen): string => amountText(fen, locale);
  return t('capLeft', { left: amount(cap - taken), of: amount(cap), awarded: amount(taken) });
};

/** What else bears on it: another claim for the same, caps and ladders, days on which nothing may be granted. */
export const Related = ({ view }: { readonly view: Answer<'view-review'> }) => {
  const { t } = useDeskWords();
  const { t: q } = useQueueWords();
  const { contested, debarments, assessmentNow } = view;
  const bearing = assessmentNow.conditions.filter(({ id }) => limits.has(id));
  const capLeft = useCapLeft(assessmentNow);
  const nothing = contested.length === 0 && debarments.length === 0 && bearing.length === 0;
  const others = [...new Map(contested.map((other) => [other.claim, other])).values()];
  return (
    <>
      <h3>{t('related')}</h3>
      {nothing && <p className="hint">{t('nothingRelated')}</p>}
      {others.length > 0 && (
        <>
          <p className="desk-contested">
            {t('contested')} <Link to="/review/contested">{q('contestedTitle')}</Link>
          </p>
          {others.map((other) => (
            <ContestedPair key={other.claim} one={view.id} other={other} />
          ))}
        </>
      )}
      {bearing.length > 0 && (
        <ul>
          {bearing.map(({ id, sentence }) => (
            <li key={id}>
              {sentence}
              {capped.has(id) && capLeft}
            </li>
          ))}
        </ul>
      )}
      {debarments.map(({ from, until, reason }) => (
        <p key={from} className="desk-contested">
          {t('debarred', { from, until, reason })}
        </p>
      ))}
    </>
  );
};
