import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../api/call.ts';
import { Find } from '../../parts/find.tsx';
import './home.css';
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

const isNamed = ({ clauseTitle, plain }: OfferView, q: string): boolean =>
  [clauseTitle.zh, clauseTitle.en, plain.zh, plain.en].some((text) => text.toLowerCase().includes(q.toLowerCase()));

type Props = {
  readonly offers: readonly OfferView[];
  readonly claimant: string;
  /** All of them, with a field to find one. */
  readonly searched?: boolean;
};

/** Everything the open rounds offer to this claimant. */
export const Offers = ({ offers, claimant, searched = false }: Props) => {
  const { t, locale } = useHomeWords();
  const [all, setAll] = useState(searched);
  const [q, look] = useState<string>();
  const sorted = [...offers].sort(byUse).filter((offer) => q === undefined || isNamed(offer, q));
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
          {searched && <Find label={t('findOffer')} q={q} look={look} />}
          {sorted.length === 0 && <p className="empty">{t('noneFound', { q: q ?? '' })}</p>}
          <ul className="home-rows">
            {sorted.slice(0, all ? undefined : shownFirst).map((offer) => (
              <Offer key={`${offer.round} ${offer.clause}`} offer={offer} claimant={claimant} />
            ))}
          </ul>
          {!searched && offers.length > shownFirst && (
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
