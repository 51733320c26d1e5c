import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { amountText } from '../../../format/amount.ts';
import { dayInWords } from '../../../format/day.ts';
import { Amount } from '../amount.tsx';
import { Deadline } from '../day.tsx';
import type { AwardView } from './act.ts';
import { useAwardWords } from './words.ts';

type Recovery = NonNullable<AwardView['recovery']>;

type Row = {
  readonly key: string;
  readonly on: string;
  readonly amountFen: number;
  readonly words?: string | undefined;
};

const Sums = ({
  title,
  rows,
  words,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly words?: string;
}) => {
  const { t } = useAwardWords();
  if (rows.length === 0) return null;
  return (
    <table className="decision-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('recovery.on')}</th>
          <th scope="col" className="number">
            {t('recovery.amount')}
          </th>
          {words && <th scope="col">{words}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td>
              <time>{row.on}</time>
            </td>
            <td className="number">
              <Amount fen={row.amountFen} bare />
            </td>
            {words && <td>{row.words}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What was ordered back, by whom and why, and what came in. */
export const Recovery = ({ recovery }: { readonly recovery: Recovery }) => {
  const { t, locale } = useAwardWords();
  const { orders, orderedFen, receivedFen, pendingFen, dueOn, plan = [], receipts } = recovery;
  const open = orderedFen > receivedFen;
  return (
    <section className="panel" aria-labelledby="recovery">
      <h2 id="recovery">{t('recovery.title')}</h2>
      {orders.map(({ name, own, on, amountFen, dueOn: due, reason }) => (
        <div key={on + amountFen}>
          <p>
            {t(own ? 'recovery.own' : 'recovery.by', {
              name,
              day: dayInWords(on, locale),
              amount: amountText(amountFen, locale),
              due: dayInWords(due, locale),
            })}
          </p>
          <blockquote className="decision-kept" lang="zh-CN">
            {reason}
          </blockquote>
        </div>
      ))}
      <dl className="facts">
        <dt>{t('recovery.ordered')}</dt>
        <dd>
          <Amount fen={orderedFen} />
        </dd>
        <dt>{t('recovery.received')}</dt>
        <dd>
          <Amount fen={receivedFen} />
        </dd>
        {pendingFen > 0 && (
          <>
            <dt>{t('recovery.pending')}</dt>
            <dd>
              <Amount fen={pendingFen} />
            </dd>
          </>
        )}
        <dt>{t('recovery.left')}</dt>
        <dd>
          <Amount fen={orderedFen - receivedFen} />
        </dd>
        {open && (
          <>
            <dt>{t('recovery.due')}</dt>
            <dd>
              <Deadline on={dueOn} />
            </dd>
          </>
        )}
      </dl>
      <Sums
        title={t('recovery.plan')}
        rows={plan.map((part) => ({ key: part.dueOn, on: part.dueOn, amountFen: part.amountFen }))}
      />
      <Sums
        title={t('recovery.receipts')}
        words={t('recovery.document')}
        rows={receipts.map(({ receivedOn, amountFen, document, offsetFrom }, at) => ({
          key: `${receivedOn}-${at}`,
          on: receivedOn,
          amountFen,
          words: offsetFrom ? t('recovery.offsetFrom', { claim: groupsOfFour(offsetFrom) }) : document,
        }))}
      />
    </section>
  );
};
