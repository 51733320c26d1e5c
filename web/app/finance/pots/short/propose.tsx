import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { rateOf, rateText } from '../../../../../shared/money/allocation.ts';
import { amountText } from '../../../../format/amount.ts';
import { Amount } from '../../../parts/amount.tsx';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import type { PotShown } from '../pot-equation.tsx';
import { usePotWords } from '../words.ts';
import { useRun } from './use-run.ts';
import { useShortWords } from './words.ts';

/** The same for the same person and allocation, also after a reload: what was begun is gone on with. */
export const proposalKey = (pot: string, number: number): string => `propose-${pot}-${number}`;

type Props = { readonly pot: PotShown; readonly number: number; readonly say: (said: string) => void };

/** What would be shared out if it were now, before anything is. */
export const Propose = ({ pot, number, say }: Props) => {
  const { t, locale } = useShortWords();
  const words = usePotWords();
  const { id, availableFen, waitingCount, waitingFen } = pot;
  const propose = useRun('propose-allocation', { path: { pot: id } }, proposalKey(id, number), () =>
    say(t('said.proposed')),
  );
  if (waitingCount === 0) return <p className="empty">{t('nobody')}</p>;
  const rate = rateOf(availableFen, waitingFen);
  return (
    <section className="panel" aria-label={t('propose')}>
      <dl className="facts">
        <dt>{t('fund')}</dt>
        <dd>
          <Amount fen={availableFen} />
        </dd>
        <dt>{t('waiting')}</dt>
        <dd>{t('waitingCount', { count: waitingCount })}</dd>
        <dt>{t('full')}</dt>
        <dd>
          <Amount fen={waitingFen} />
        </dd>
        {availableFen > 0 && (
          <>
            <dt>{t('cut')}</dt>
            <dd>
              <Amount fen={waitingFen - rate.numerator} />
            </dd>
            <dt>{t('rate')}</dt>
            <dd>
              {rateText(rate)} {rate.numerator === waitingFen && t('enough')}
            </dd>
          </>
        )}
      </dl>
      <ProblemPanel problem={propose.error} />
      {availableFen === 0 ? (
        <p>
          {t('noMoney')}{' '}
          <Link to="/finance/appropriations/new" search={{ programme: pot.programme, year: pot.year }}>
            {words.t('change')}
          </Link>
        </p>
      ) : (
        <>
          <p>{t('proposeEffect', { count: waitingCount, fund: amountText(rate.numerator, locale) })}</p>
          <Button type="primary" loading={propose.isPending} onClick={() => propose.mutate()}>
            {t('propose')}
          </Button>
        </>
      )}
    </section>
  );
};
