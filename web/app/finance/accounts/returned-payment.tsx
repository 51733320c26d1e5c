import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { amountText } from '../../../format/amount.ts';
import { dayInWords } from '../../../format/day.ts';
import { useCommand } from '../../api/use-command.ts';
import { Amount } from '../../parts/amount.tsx';
import { Copyable } from '../../parts/copyable.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useHolds } from '../../session/me.ts';
import { isOpenToMe, type Row } from './row.ts';
import { SideBySide } from './side-by-side.tsx';
import { useAccountWords } from './words.ts';

type Props = {
  readonly row: Row;
  /** The one to be dealt with next has the page's primary button. */
  readonly first: boolean;
  readonly say: (said: string) => void;
};

const Confirm = ({ row, first, say }: Props) => {
  const { t, locale } = useAccountWords();
  const { payee } = row;
  const acts = useHolds('finance');
  const confirm = useCommand('confirm-account', () => say(t('confirmed', { payee })));
  const { claim, corrected, amountFen } = row;
  if (!corrected) return <p>{t('waits')}</p>;
  if (!acts) return null;
  if (!isOpenToMe(row)) return <p>{t('barred')}</p>;
  return (
    <>
      <ProblemPanel problem={confirm.error} />
      <div className="actions">
        <Button
          type={first ? 'primary' : 'default'}
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ path: { claim }, body: { account: corrected.number } })}
        >
          {t('confirm')}
        </Button>
        <span>{t('effect', { amount: amountText(amountFen, locale) })}</span>
      </div>
    </>
  );
};

/** One payment that came back: which account the bank refused, which was named instead, how often and why. */
export const ReturnedPayment = (props: Props) => {
  const { t, locale } = useAccountWords();
  const { claim, payee, clauseTitle, amountFen, attempt, list, returns, account, corrected } = props.row;
  return (
    <section className="panel" aria-label={`${payee} ${groupsOfFour(claim)}`}>
      <h2 lang="zh-CN">{payee}</h2>
      <dl className="facts">
        <dt>{t('amount')}</dt>
        <dd>
          <strong>
            <Amount fen={amountFen} />
          </strong>
        </dd>
        <dt>{t('number')}</dt>
        <dd>
          <Copyable id={claim} what={t('number')} />
        </dd>
        <dt>{t('clause')}</dt>
        <dd>{clauseTitle[locale]}</dd>
        <dt>{t('returns')}</dt>
        <dd>
          <ul className="account-returns">
            {returns.map(({ on, reason }) => (
              <li key={on + reason}>
                <time dateTime={on}>{dayInWords(on, locale)}</time> ·{' '}
                {reason ? <span lang="zh-CN">{reason}</span> : t('noReason')}
              </li>
            ))}
          </ul>
          <span className="hint">{t('attempt', { count: attempt })}</span>
          {list && (
            <>
              {' · '}
              <Link to="/finance/lists/$list" params={{ list }}>
                {t('list')}
              </Link>
            </>
          )}
        </dd>
      </dl>
      <SideBySide claim={claim} payee={payee} old={account} corrected={corrected} />
      <Confirm {...props} />
    </section>
  );
};
