import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { amountText } from '../../../../format/amount.ts';
import { dayInWords } from '../../../../format/day.ts';
import { answerOf } from '../../../api/use-answer.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import { useBuildWords } from '../words.ts';
import { ClauseSums } from './clause-sums.tsx';
import { LeftOut } from './left-out.tsx';
import { type Moved, movedBetween, type Payable } from './moved.ts';
import { MovedNote } from './moved-note.tsx';

type Props = { readonly pots: string | undefined };

type Tell = (moved: Moved | undefined) => void;

const Nothing = ({ payable }: { readonly payable: Payable }) => {
  const { t, locale } = useBuildWords();
  const { nextNoticeEndsOn } = payable;
  return (
    <p className="empty">
      {t('none')}
      {locale === 'en' && ' '}
      {nextNoticeEndsOn ? t('nextNotice', { day: dayInWords(nextNoticeEndsOn, locale) }) : t('noNext')}
    </p>
  );
};

/** Looked at once more before a list is made of it: what moved since it was read is named, and nothing is made. */
const Make = ({ payable, pots, tell }: Props & { readonly payable: Payable; readonly tell: Tell }) => {
  const { t, locale } = useBuildWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [looking, setLooking] = useState(false);
  const seen = useRef(payable);
  const create = useCommand(
    'create-list',
    ({ id }) => void navigate({ to: '/finance/lists/$list', params: { list: id }, search: { fill: true } }),
  );
  const make = async (): Promise<void> => {
    setLooking(true);
    try {
      const now = await queries.fetchQuery({ ...answerOf('list-payable', { query: { pots } }), staleTime: 0 });
      const difference = movedBetween(seen.current, now);
      seen.current = now;
      tell(difference);
      if (!difference) create.mutate({ body: { pots: pots?.split(',') ?? [] } });
    } catch {
      // The preview itself tells that it could not be fetched.
    } finally {
      setLooking(false);
    }
  };
  const { count, totalFen, byClause } = payable;
  return (
    <>
      <p className="build-total">{t('pieces', { count, total: amountText(totalFen, locale) })}</p>
      <ClauseSums sums={byClause} count={count} totalFen={totalFen} />
      <ProblemPanel problem={create.error} />
      <p className="hint">{t('effect', { count })}</p>
      <div className="actions">
        <Button type="primary" loading={looking || create.isPending} onClick={() => void make()}>
          {t('submit')}
        </Button>
      </div>
    </>
  );
};

export const Preview = ({ pots }: Props) => {
  const { t } = useBuildWords();
  const [moved, tell] = useState<Moved>();
  const query = useQuery({ ...answerOf('list-payable', { query: { pots } }), refetchOnWindowFocus: false });
  return (
    <Loaded query={query} what={t('preview')} rows={6}>
      {(payable) => (
        <>
          {moved && <MovedNote moved={moved} now={payable} />}
          <section className="panel" aria-label={t('preview')}>
            <h2>{t('preview')}</h2>
            {payable.count === 0 ? <Nothing payable={payable} /> : <Make payable={payable} pots={pots} tell={tell} />}
          </section>
          <LeftOut leftOut={payable.leftOut} />
        </>
      )}
    </Loaded>
  );
};
