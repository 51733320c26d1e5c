import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { Citation } from '../../parts/citation.tsx';
import { AskReview } from './ask-review.tsx';
import { useClaimWords } from './words.ts';

type View = Answer<'view-claim'>;

/** Of a refusal: fact, clause and reason, then how, where and until when to contest it. */
export const Refusal = ({ claim }: { readonly claim: View }) => {
  const { t, locale } = useClaimWords();
  const { decision, filed, remedies, policy, clause } = claim;
  const found = new Map(filed?.assessment.conditions.map(({ id, sentence }) => [id, sentence]));
  return (
    <section className="panel claim-refusal" aria-labelledby="refusal">
      <h2 id="refusal">{t('refused')}</h2>
      <p>{t('refusedLead')}</p>
      {decision && <p className="hint">{t('refusedOn', { day: dayInWords(decision.on, locale) })}</p>}
      <ol>
        {decision?.reasons.map(({ condition, title, citation, words }) => (
          <li key={condition + words}>
            <p>
              <strong>{title[locale]}</strong> <Citation citation={citation} policy={policy} clause={clause} />
            </p>
            {found.get(condition) && (
              <p>
                <span className="hint">{t('fact')}</span> {found.get(condition)}
              </p>
            )}
            <p>
              <span className="hint">{t('reason')}</span> <span lang="zh-CN">{words}</span>
            </p>
          </li>
        ))}
      </ol>
      <h3>{t('remedies')}</h3>
      <ul>
        {remedies.map(({ way, words, until }) => (
          <li key={way}>
            <strong>{t(`way.${way}`)}</strong> {words[locale]}{' '}
            <span className="hint">{t('until', { day: dayInWords(until, locale) })}</span>
          </li>
        ))}
      </ul>
      {claim.actions.includes('ask-review') && <AskReview claim={claim.id} />}
    </section>
  );
};
