import { useInfiniteQuery } from '@tanstack/react-query';
import { groupsOfFour } from '../../../../../shared/claim/groups-of-four.ts';
import { rateText } from '../../../../../shared/money/allocation.ts';
import { dayInWords } from '../../../../format/day.ts';
import { Amount } from '../../../parts/amount.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import type { PotShown } from '../pot-equation.tsx';
import { AllocationActs } from './allocation-acts.tsx';
import { pagesOfShares } from './pages-of-shares.ts';
import { Shares } from './shares.tsx';
import { type AllocationShown, sharedFen, toneOf } from './shown.ts';
import { useShortWords } from './words.ts';

const Summary = ({ allocation }: { readonly allocation: AllocationShown }) => {
  const { t, locale } = useShortWords();
  const { state, rate, fundFen, fullFen, count, openedBy, openedOn, signatures, people, hash } = allocation;
  const nameOf = (person: string): string => people[person] ?? person;
  return (
    <dl className="facts">
      <dt>{t('history.state')}</dt>
      <dd>
        <span className={`tag tag-${toneOf[state]}`}>{t(`state.${state}`)}</span>{' '}
        {t('openedBy', { person: nameOf(openedBy), day: dayInWords(openedOn, locale) })}
      </dd>
      <dt>{t('sharing')}</dt>
      <dd>{t('waitingCount', { count })}</dd>
      <dt>{t('full')}</dt>
      <dd>
        <Amount fen={fullFen} />
      </dd>
      {fundFen !== undefined && (
        <>
          <dt>{t('fund')}</dt>
          <dd>
            <Amount fen={fundFen} />
          </dd>
          <dt>{t('share')}</dt>
          <dd>
            <strong>
              <Amount fen={sharedFen(allocation)} />
            </strong>
          </dd>
          <dt>{t('cut')}</dt>
          <dd>
            <Amount fen={fullFen - sharedFen(allocation)} />
          </dd>
        </>
      )}
      {rate && (
        <>
          <dt>{t('rate')}</dt>
          <dd>
            {rateText(rate)} {rate.numerator === rate.denominator && t('enough')}
          </dd>
        </>
      )}
      {hash && (
        <>
          <dt>{t('signatures')}</dt>
          <dd>
            {signatures.length === 0 && t('nobodySigned')}
            {signatures.map(({ person, on }) => (
              <span key={person} className="short-signature">
                {t('signedBy', { person: nameOf(person), day: dayInWords(on, locale) })}
              </span>
            ))}
            {signatures.length === 1 && t('oneSigned')}
          </dd>
          <dt>{t('hash')}</dt>
          <dd className="code short-hash">{groupsOfFour(hash)}</dd>
        </>
      )}
    </dl>
  );
};

type Props = {
  readonly id: string;
  readonly pot: PotShown;
  readonly number: number;
  readonly say: (said: string) => void;
};

export const Allocation = ({ id, pot, number, say }: Props) => {
  const { t } = useShortWords();
  const pages = useInfiniteQuery(pagesOfShares(id));
  return (
    <Loaded query={pages} what={t('what')}>
      {(data) => {
        const [first] = data.pages;
        if (!first) return null;
        const { shares: _, next: __, ...allocation } = first;
        return (
          <>
            <section className="panel" aria-label={t('summary')}>
              <h2>{t('summary')}</h2>
              <Summary allocation={allocation} />
              <AllocationActs allocation={allocation} pot={pot} number={number} say={say} />
            </section>
            <Shares allocation={allocation} pages={pages} shares={data.pages.flatMap(({ shares }) => shares)} />
          </>
        );
      }}
    </Loaded>
  );
};
