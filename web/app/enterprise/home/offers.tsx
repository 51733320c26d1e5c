import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../api/call.ts';
import { Offer } from './offer.tsx';
import { useHomeWords } from './words.ts';

type OfferView = Answer<'view-standing'>['offers'][number];

const shownFirst = 5;

/** What was not claimed in this round yet comes first, then what ends first, then the larger sum. */
const byUse = (a: OfferView, b: OfferView): number =>
  a.claimed - b.claimed ||
  a.windowUntil.localeCompare(b.windowUntil) ||
  Number(b.earlier !== undefined) - Number(a.earlier !== undefined) ||
  (b.atMostFen ?? 0) - (a.atMostFen ?? 0);

/** Everything the open rounds offer to this claimant. */
export const Offers = ({ offers, claimant }: { readonly offers: readonly OfferView[]; readonly claimant: string }) => {
  const { t, locale } = useHomeWords();
  const [all, setAll] = useState(false);
  const sorted = [...offers].sort(byUse);
  return (
    <section aria-labelledby="open-now">
      <h2 id="open-now">{t('openNow')}</h2>
      {offers.length === 0 ? (
        <div className="empty">
          <p>{t('noOffers')}</p>
          <p>
            {t('noOffersHint')} <a href={locale === 'en' ? '/en/policies' : '/policies'}>{t('catalogue')}</a>
          </p>
        </div>
      ) : (
        <>
          <p className="hint">{t('openCount', { count: offers.length })}</p>
          <ul className="home-rows">
            {sorted.slice(0, all ? undefined : shownFirst).map((offer) => (
              <Offer key={`${offer.round} ${offer.clause}`} offer={offer} claimant={claimant} />
            ))}
          </ul>
          {offers.length > shownFirst && (
            <p>
              <Button onClick={() => setAll(!all)} aria-expanded={all}>
                {all ? t('fewerOffers') : t('allOffers', { count: offers.length })}
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  );
};
