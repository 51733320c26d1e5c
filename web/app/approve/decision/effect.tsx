import { lastOfWorkingDays } from '../../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../../shared/calendar/years.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { amountText } from '../../../format/amount.ts';
import { dayAndMonth } from '../../../format/day.ts';
import { potName } from '../../parts/pot-name.ts';
import { useMe } from '../../session/me.ts';
import { useDecisionWords } from '../words.ts';
import type { Checks, Review } from './review.ts';

type Props = { readonly review: Review; readonly checks: Checks; readonly amountFen: Fen; readonly missing: number };

const useNoticeSentence = (review: Review): string | undefined => {
  const { t, locale } = useDecisionWords();
  const { today } = useMe();
  const days = review.filing.round.noticeWorkingDays;
  const last = lastOfWorkingDays(today, days, mainlandChina);
  return last.ok
    ? t('effect.notice', { days, from: dayAndMonth(today, locale), until: dayAndMonth(last.endsOn, locale) })
    : undefined;
};

/** What an approval of this sum will do, in figures; with signatures still missing it does nothing yet. */
const useApprovalEffects = ({ review, checks, amountFen, missing }: Props): string[] => {
  const { t, locale } = useDecisionWords();
  const notice = useNoticeSentence(review);
  const { found, id } = checks.pot;
  if (missing > 0) return [t('effect.sign', { count: missing })];
  const amount = (fen: Fen): string => amountText(fen, locale);
  const pot = potName(id, locale);
  const keys = t('effect.key', { count: checks.keys.length });
  if (found?.rule === 'year-end')
    return [
      t('effect.wait', { pot, before: amount(found.waitingFen), after: amount(found.waitingFen + amountFen) }),
      keys,
      t('effect.afterShare', { days: review.filing.round.noticeWorkingDays }),
    ];
  return [
    ...(found && found.availableFen >= amountFen
      ? [
          t('effect.hold', {
            pot,
            amount: amount(amountFen),
            before: amount(found.availableFen),
            after: amount(found.availableFen - amountFen),
          }),
        ]
      : []),
    keys,
    ...(notice ? [notice] : []),
  ];
};

const Effects = ({ effects }: { readonly effects: readonly string[] }) => {
  const { t } = useDecisionWords();
  return (
    <section className="decision-effect" aria-labelledby="effect">
      <h3 id="effect">{t('effect.title')}</h3>
      <ul>
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </section>
  );
};

export const ApprovalEffect = (props: Props) => <Effects effects={useApprovalEffects(props)} />;

export const RefusalEffect = () => {
  const { t } = useDecisionWords();
  return <Effects effects={[t('effect.refuse')]} />;
};
