import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { amountText } from '../../../format/amount.ts';
import type { Answer } from '../../api/call.ts';
import { pagesOf } from '../../api/use-answer.ts';
import { useCommand } from '../../api/use-command.ts';
import { Amount } from '../../parts/amount.tsx';
import { Copyable } from '../../parts/copyable.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useRecoveryWords } from './words.ts';

type Row = Answer<'list-offsets'>['items'][number];

type Props = { readonly row: Row; readonly say: (said: string) => void };

const Offset = ({ row: { claim, amountFen, against, actions }, say }: Props) => {
  const { t, locale } = useRecoveryWords();
  const figures = { name: claim.claimantName, amount: amountText(amountFen, locale) };
  const offset = useCommand('offset-claim', () => say(t('offsets.done', figures)));
  return (
    <section className="panel" aria-label={`${t('offsets.amount')} ${groupsOfFour(claim.id)}`}>
      <h3 lang="zh-CN">{claim.claimantName}</h3>
      <dl className="facts">
        <dt>{t('number')}</dt>
        <dd>
          <Copyable id={claim.id} what={t('number')} />
        </dd>
        <dt>{t('clause')}</dt>
        <dd>{claim.clauseTitle[locale]}</dd>
        <dt>{t('offsets.amount')}</dt>
        <dd>
          <strong>
            <Amount fen={amountFen} />
          </strong>
        </dd>
        <dt>{t('offsets.against')}</dt>
        <dd>
          {against.map((debt) => (
            <div key={debt.claim}>
              {t('offsets.line', { claim: groupsOfFour(debt.claim), amount: amountText(debt.amountFen, locale) })}
            </div>
          ))}
        </dd>
      </dl>
      <ProblemPanel problem={offset.error} />
      {actions.includes('offset') ? (
        <div className="actions">
          <Button
            loading={offset.isPending}
            aria-label={t('offsets.submitOf', figures)}
            onClick={() => offset.mutate({ path: { claim: claim.id } })}
          >
            {t('offsets.submit')}
          </Button>
          <span>{t('offsets.effect', figures)}</span>
        </div>
      ) : (
        <p>{t('offsets.barred')}</p>
      )}
    </section>
  );
};

/** Payable sums smaller than what their claimants owe; nothing is shown where there is none. */
export const Offsets = ({ say }: Pick<Props, 'say'>) => {
  const { t } = useRecoveryWords();
  const pages = useInfiniteQuery(pagesOf('list-offsets', { query: {} }));
  return (
    <Loaded query={pages} what={t('offsets.title')} rows={1}>
      {(data) => {
        const rows = data.pages.flatMap(({ items }) => items);
        if (rows.length === 0 && !pages.hasNextPage) return null;
        return (
          <section aria-label={t('offsets.title')}>
            <h2>{t('offsets.title')}</h2>
            <p className="hint">{t('offsets.hint')}</p>
            {rows.map((row) => (
              <Offset key={row.claim.id} row={row} say={say} />
            ))}
            {pages.hasNextPage && <More pages={pages} count={rows.length} />}
          </section>
        );
      }}
    </Loaded>
  );
};
