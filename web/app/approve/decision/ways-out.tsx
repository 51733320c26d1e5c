import { Link } from '@tanstack/react-router';
import { useDecisionWords } from '../words.ts';
import type { Review } from './review.ts';

type Stop = { readonly code: string; readonly details?: Record<string, unknown> | undefined };

/** What can be done about what stops an approval; the platform's own sentence has said what it is. */
export const WaysOut = ({ stop, review }: { readonly stop: Stop; readonly review: Review }) => {
  const { t } = useDecisionWords();
  const lowers = review.assessmentNow.amount?.kind === 'ceiling' && review.signaturesGiven === 0;
  const later = <Link to="/approve">{t('ways.later')}</Link>;
  switch (stop.code) {
    case 'pot-short':
      return (
        <span>
          {t('ways.fund')} {lowers && t('ways.lower')} {later}
        </span>
      );
    case 'pot-missing':
    case 'pot-closed':
      return (
        <span>
          {t('ways.fund')} {later}
        </span>
      );
    case 'allocation-open':
    case 'payouts-locked':
    case 'sealed-before-restore':
      return later;
    case 'key-already-awarded':
      return stop.details?.claim ? (
        <Link to="/approve/$claim" params={{ claim: String(stop.details.claim) }}>
          {t('ways.holder')}
        </Link>
      ) : null;
    case 'tier-missing':
      return (
        <span>
          {t('ways.tier')} {later}
        </span>
      );
    case 'debarred':
      return (
        <Link to="/approve/claimants/$claimant" params={{ claimant: review.claimant }}>
          {t('ways.debarred')}
        </Link>
      );
    case 'assessment-blocks':
    case 'questions-open':
      return <span>{t('ways.refuse')}</span>;
    default:
      return null;
  }
};
