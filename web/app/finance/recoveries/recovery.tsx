import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { amountText } from '../../../format/amount.ts';
import { dayInWords } from '../../../format/day.ts';
import { Amount } from '../../parts/amount.tsx';
import { Copyable } from '../../parts/copyable.tsx';
import { Deadline } from '../../parts/day.tsx';
import { useHolds } from '../../session/me.ts';
import { potNameOf, usePotWords } from '../pots/words.ts';
import { Plan } from './plan.tsx';
import { Receipts } from './receipts.tsx';
import { Receive } from './receive.tsx';
import type { Row } from './row.ts';
import { useRecoveryWords } from './words.ts';

type Props = {
  readonly row: Row;
  readonly say: (said: string) => void;
  /** One form at a time: what is typed and what is wrong belong to it alone. */
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
};

const Facts = ({ row }: Pick<Props, 'row'>) => {
  const { t, locale } = useRecoveryWords();
  const words = usePotWords();
  const { claim, pot, orderedFen, orderedOn, receivedFen, pendingFen, remainingFen, dueOn, debarredUntil } = row;
  return (
    <dl className="facts">
      <dt>{t('number')}</dt>
      <dd>
        <Copyable id={claim.id} what={t('number')} />
      </dd>
      <dt>{t('clause')}</dt>
      <dd>{claim.clauseTitle[locale]}</dd>
      <dt>{t('pot')}</dt>
      <dd>
        <Link to="/finance/pots/$pot" params={{ pot }} search={{ part: 'recovered' }}>
          {potNameOf(words.t, pot)}
        </Link>
      </dd>
      <dt>{t('ordered')}</dt>
      <dd>
        <Amount fen={orderedFen} />{' '}
        <span className="hint">{t('orderedOn', { day: dayInWords(orderedOn, locale) })}</span>
      </dd>
      <dt>{t('received')}</dt>
      <dd>
        <Amount fen={receivedFen} />
      </dd>
      {pendingFen > 0 && (
        <>
          <dt>{t('pending')}</dt>
          <dd>
            <Amount fen={pendingFen} /> <span className="hint">{t('pendingHint')}</span>
          </dd>
        </>
      )}
      <dt>{t('remaining')}</dt>
      <dd>
        <strong>
          <Amount fen={remainingFen} />
        </strong>
      </dd>
      <dt>{t('due')}</dt>
      <dd>
        <Deadline on={dueOn} />
      </dd>
      {debarredUntil && (
        <>
          <dt>{t('debarred')}</dt>
          <dd>{t('debarredUntil', { day: dayInWords(debarredUntil, locale) })}</dd>
        </>
      )}
    </dl>
  );
};

/** One recovery: what was ordered, what came in, what remains, and the form for more. */
export const Recovery = ({ row, say, open, setOpen }: Props) => {
  const { t, locale } = useRecoveryWords();
  const { claim, orderedFen, receivedFen, pendingFen, remainingFen, overdue, plan, receipts, actions } = row;
  const acts = useHolds('finance');
  const name = claim.claimantName;
  const close = () => setOpen(false);
  return (
    <section className="panel" aria-label={`${name} ${groupsOfFour(claim.id)}`}>
      <h2>
        <span lang="zh-CN">{name}</span> {overdue && <span className="tag tag-stopped">{t('overdue')}</span>}
      </h2>
      <progress
        className="recovery-progress"
        value={receivedFen}
        max={orderedFen}
        aria-label={t('progress', {
          received: amountText(receivedFen, locale),
          ordered: amountText(orderedFen, locale),
        })}
      />
      <div className="recovery-columns">
        <Facts row={row} />
        <div>
          {plan && <Plan claim={claim.id} plan={plan} remainingFen={remainingFen} />}
          <Receipts claim={claim.id} receipts={receipts} />
        </div>
      </div>
      {!acts ? null : !actions.includes('receive-recovery') ? (
        <p>{t('receive.barred')}</p>
      ) : remainingFen === pendingFen ? (
        <p>{t('receive.reserved')}</p>
      ) : open ? (
        <Receive row={row} say={say} close={close} />
      ) : (
        <Button aria-label={t('receive.openOf', { name })} onClick={() => setOpen(true)}>
          {t('receive.open')}
        </Button>
      )}
    </section>
  );
};
