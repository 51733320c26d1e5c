import type { Answer } from '../../api/call.ts';
import { Amount } from '../../parts/amount.tsx';
import { Deadline } from '../../parts/day.tsx';
import { NewClaimLink } from '../new-claim-link.tsx';
import { useHomeWords } from './words.ts';

type OfferView = Answer<'view-standing'>['offers'][number];

/** One clause that is open: what it gives, until when, and the ways to begin. */
export const Offer = ({ offer, claimant }: { readonly offer: OfferView; readonly claimant: string }) => {
  const { t, locale } = useHomeWords();
  const { clause, round, policy, earlier, claimed, atMostFen, kind } = offer;
  const title = offer.clauseTitle[locale];
  const inLanguage = locale === 'en' ? '/en' : '';
  return (
    <li className="home-offer">
      <div className="home-row-text">
        <p>
          <a href={`${inLanguage}/policies/${policy}/${clause}`}>{title}</a>
        </p>
        <p>{offer.plain[locale]}</p>
        {offer.forPerson.length > 0 && (
          <p>
            {t('forPerson', {
              conditions: offer.forPerson.map((each) => each[locale]).join(locale === 'zh' ? '、' : ', '),
            })}
          </p>
        )}
        <p className="hint">
          <Deadline on={offer.windowUntil} />
          {claimed > 0 && <> · {t('claimedAlready', { count: claimed })}</>}
        </p>
      </div>
      <p className="home-row-sum">
        {atMostFen !== undefined ? (
          <>
            {t(kind)} <Amount fen={atMostFen} />
          </>
        ) : (
          t(offer.schemeMissing ? 'schemeMissing' : 'counted')
        )}
      </p>
      <p className="home-row-ways">
        <NewClaimLink
          className="second-link"
          claimant={claimant}
          clause={clause}
          round={round}
          name={t(claimed > 0 ? 'beginAgainOf' : 'beginOf', { clause: title })}
        >
          {t(claimed > 0 ? 'beginAgain' : 'begin')}
        </NewClaimLink>
        {earlier && (
          <NewClaimLink
            claimant={claimant}
            clause={clause}
            round={round}
            from={earlier}
            name={t('copyLastOf', { clause: title })}
          >
            {t('copyLast')}
          </NewClaimLink>
        )}
        <a href={`${inLanguage}/calculator?got=${clause}`} aria-label={t('tryOutOf', { clause: title })}>
          {t('tryOut')}
        </a>
      </p>
    </li>
  );
};
