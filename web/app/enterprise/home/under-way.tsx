import { Link } from '@tanstack/react-router';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { Amount } from '../../parts/amount.tsx';
import { Deadline } from '../../parts/day.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { useMe } from '../../session/me.ts';
import { TurnLine } from '../turn-line.tsx';
import { useHomeWords } from './words.ts';

type Claim = Answer<'view-standing'>['underWay'][number];

const Draft = ({ window }: Pick<Claim, 'window'>) => {
  const { t, locale } = useHomeWords();
  const { today } = useMe();
  if (!window) return t('windowUnknown');
  return window.windowUntil < today
    ? t('windowClosed', { day: dayInWords(window.windowUntil, locale) })
    : t('windowAhead', { day: dayInWords(window.windowFrom, locale) });
};

/** Claims that are with others, each with whose turn it is. */
export const UnderWay = ({ claims }: { readonly claims: readonly Claim[] }) => {
  const { t, locale } = useHomeWords();
  return (
    <section aria-labelledby="under-way">
      <h2 id="under-way">{t('underWay')}</h2>
      {claims.length === 0 ? (
        <p className="empty">{t('noneUnderWay')}</p>
      ) : (
        <ul className="home-rows">
          {claims.map((claim) => {
            const sum = claim.allocatedFen ?? claim.approvedFen ?? claim.ceilingFen;
            return (
              <li key={claim.id}>
                <div className="home-row-text">
                  <p>
                    <StateTag state={claim.state} />{' '}
                    <Link to="/e/claims/$claim" params={{ claim: claim.id }}>
                      {claim.clauseTitle[locale]}
                    </Link>
                  </p>
                  <p className="hint">
                    {claim.state === 'draft' ? <Draft window={claim.window} /> : <TurnLine claim={claim} />}
                  </p>
                  {claim.dueOn && (
                    <p>
                      <Deadline on={claim.dueOn} />
                    </p>
                  )}
                </div>
                {sum !== undefined && (
                  <p className="home-row-sum">
                    <Amount fen={sum} />
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};
