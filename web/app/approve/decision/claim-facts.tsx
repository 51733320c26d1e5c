import { Link } from '@tanstack/react-router';
import { Copyable } from '../../parts/copyable.tsx';
import { Day } from '../../parts/day.tsx';
import { useDecisionWords } from '../words.ts';
import type { Review } from './review.ts';

/** Which claim it is, in four lines. */
export const ClaimFacts = ({ review }: { readonly review: Review }) => {
  const { t, locale } = useDecisionWords();
  return (
    <section className="panel" aria-label={t('what')}>
      <dl className="facts decision-facts">
        <dt>{t('number')}</dt>
        <dd>
          <Copyable id={review.id} what={t('number')} />
        </dd>
        <dt>{t('clause')}</dt>
        <dd>{review.clauseTitle[locale]}</dd>
        <dt>{t('filedOn')}</dt>
        <dd>
          <Day on={review.filing.submittedOn} />
        </dd>
        <dt>{t('claimant')}</dt>
        <dd>
          <Link to="/approve/claimants/$claimant" params={{ claimant: review.claimant }}>
            <span lang="zh-CN">{review.claimantName}</span>
          </Link>
        </dd>
      </dl>
    </section>
  );
};
