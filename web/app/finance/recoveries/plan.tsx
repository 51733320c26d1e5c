import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { Amount } from '../../parts/amount.tsx';
import { useMe } from '../../session/me.ts';
import { type Line, planLines } from './plan-lines.ts';
import type { Row } from './row.ts';
import { useRecoveryWords } from './words.ts';

type Props = { readonly claim: string; readonly plan: NonNullable<Row['plan']>; readonly remainingFen: Fen };

/** One line an instalment. */
export const Plan = ({ claim, plan, remainingFen }: Props) => {
  const { t } = useRecoveryWords();
  const { today } = useMe();
  const stateOf = ({ dueOn, openFen }: Line) =>
    openFen === 0 ? 'paid' : dueOn < today ? 'late' : dueOn === today ? 'today' : 'waits';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section className="scrolled" aria-label={`${t('plan.title')} ${groupsOfFour(claim)}`} tabIndex={0}>
      <table className="recovery-table">
        <caption>{t('plan.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan.part')}</th>
            <th scope="col">{t('plan.due')}</th>
            <th scope="col" className="number">
              {t('plan.amount')}
            </th>
            <th scope="col" className="number">
              {t('plan.open')}
            </th>
            <th scope="col">{t('plan.state')}</th>
          </tr>
        </thead>
        <tbody>
          {planLines(plan, remainingFen).map((line, at) => {
            const state = stateOf(line);
            return (
              <tr key={line.dueOn}>
                <th scope="row">{t('plan.nth', { number: at + 1 })}</th>
                <td>{line.dueOn}</td>
                <td className="number">
                  <Amount fen={line.amountFen} bare />
                </td>
                <td className="number">
                  <Amount fen={line.openFen} bare />
                </td>
                <td className={`recovery-${state}`}>{t(`plan.${state}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
