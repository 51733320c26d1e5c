import { Link } from '@tanstack/react-router';
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

/** What else bears on it: another claim for the same, caps and ladders, days on which nothing may be granted. */
export const Related = ({ view }: { readonly view: Answer<'view-review'> }) => {
  const { t } = useDeskWords();
  const { t: q } = useQueueWords();
  const { contested, debarments, assessmentNow } = view;
  const bearing = assessmentNow.conditions.filter(({ id }) => limits.has(id));
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
            <li key={id}>{sentence}</li>
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
