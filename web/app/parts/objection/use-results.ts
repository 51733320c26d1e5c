import { useQuery } from '@tanstack/react-query';
import { resumedUntil } from '../../../../shared/claim/notice-clock.ts';
import { amountText } from '../../../format/amount.ts';
import { dayInWords } from '../../../format/day.ts';
import { answerOf } from '../../api/use-answer.ts';
import { useMe } from '../../session/me.ts';
import { potName } from '../pot-name.ts';
import type { Objection } from './objection-shown.ts';
import { useObjectionWords } from './words.ts';

type Result = { readonly does: readonly string[]; readonly claimantReads: string };

export type Outcome = 'dismiss' | 'uphold';

/** What either outcome does, in figures, and what the claimant reads of it. */
export const useResults = ({
  claim,
  noticeDaysLeft: count,
  othersOpen: others,
}: Objection): Readonly<Record<Outcome, Result>> => {
  const { t, locale } = useObjectionWords();
  const { today } = useMe();
  const award = useQuery(answerOf('view-award', { path: { claim: claim.id } }));
  const last = resumedUntil(today, count);
  const until = last.ok ? dayInWords(last.endsOn, locale) : '';
  const amount = amountText(award.data?.grantedFen ?? claim.allocatedFen ?? claim.approvedFen ?? 0, locale);
  const dismissed = (): Result => {
    if (others > 0)
      return {
        does: [t('settle.dismissOthers', { count: others })],
        claimantReads: t('settle.stillLine', { count: others }),
      };
    if (!last.ok) {
      const missing = t('settle.calendarMissing', { year: last.year });
      return { does: [missing], claimantReads: missing };
    }
    if (count < 1) return { does: [t('settle.dismissToday')], claimantReads: t('settle.dismissedTodayLine') };
    return {
      does: [t('settle.dismissResult', { count, until })],
      claimantReads: t('settle.dismissedLine', { until }),
    };
  };
  return {
    dismiss: dismissed(),
    uphold: {
      does: [
        // Not without the pot: until it is known there is nothing to say.
        ...(award.data ? [t('settle.upholdResult', { pot: potName(award.data.pot, locale), amount })] : []),
        ...(others > 0 ? [t('settle.upholdOthers', { count: others })] : []),
      ],
      claimantReads: t('settle.upheldLine'),
    },
  };
};
