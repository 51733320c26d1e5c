import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { financeRoutes } from '../../../../../shared/contract/finance-routes.ts';
import { amountText } from '../../../../format/amount.ts';
import { useCommand } from '../../../api/use-command.ts';
import { ErrorSummary } from '../../../parts/form/error-summary.tsx';
import { TextField } from '../../../parts/form/field.tsx';
import { useIssues } from '../../../parts/form/use-issues.ts';
import { LinkButton } from '../../../parts/link-button.tsx';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import { isExported, type ListShown, outstandingOf } from '../list-shown.ts';
import type { Say } from '../say.ts';
import { useListWords } from '../words.ts';

type Props = { readonly list: ListShown; readonly say: Say };

/** All that no answer names counts as paid, by the treasury's document; begun with one document it ends with it. */
const Treasury = ({ list, say }: Props) => {
  const { t, locale } = useListWords();
  const [typed, setTyped] = useState('');
  const issues = useIssues();
  const pay = useCommand('pay-list', (_, { body }) => say(t('pay.done', { document: body.document })));
  const { count, fen } = outstandingOf(list);
  const begun = list.document;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(financeRoutes['pay-list'].body, { document: begun ?? (typed.trim() || undefined) });
    if (body) await pay.mutateAsync({ path: { list: list.id }, body }).catch(issues.take);
  };
  const settled = list.paidCount + list.returnedCount;
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <h3>{t('pay.treasury')}</h3>
      <p>{t('pay.treasuryEffect', { count, total: amountText(fen, locale) })}</p>
      <ErrorSummary issues={issues.all} labels={{ document: t('pay.document') }} />
      {issues.all.length === 0 && <ProblemPanel problem={pay.error} />}
      {begun ? (
        <p>{t('pay.begun', { document: begun })}</p>
      ) : (
        <TextField
          path="document"
          label={t('pay.document')}
          required
          value={typed}
          change={setTyped}
          error={issues.at('document')}
        />
      )}
      {(pay.isPending || begun) && <p role="status">{t('pay.progress', { done: settled, count: list.count })}</p>}
      <Button htmlType="submit" loading={pay.isPending}>
        {t(begun ? 'pay.goOn' : 'pay.submit')}
      </Button>
    </form>
  );
};

const Settled = ({ list }: Pick<Props, 'list'>) => {
  const { t, locale } = useListWords();
  const { id, paidCount, paidFen, returnedCount, returnedFen } = list;
  const figures = {
    paid: paidCount,
    paidSum: amountText(paidFen, locale),
    returned: returnedCount,
    returnedSum: amountText(returnedFen, locale),
  };
  return (
    <>
      <p>{t('pay.settled', figures)}</p>
      <p className="hint">{t('pay.settledHint')}</p>
      <p className="actions">
        <Link to="/finance/lists/$list/bank" params={{ list: id }}>
          {t('pay.answers')}
        </Link>
        {returnedCount > 0 && <Link to="/finance/accounts">{t('pay.toAccounts')}</Link>}
      </p>
    </>
  );
};

/** How what became of the payments is recorded: by the bank's answer, or by the treasury's document for all at once. */
export const Pay = ({ list, say }: Props) => {
  const { t } = useListWords();
  return (
    <section className="panel" aria-label={t('pay.title')}>
      <h2>{t('pay.title')}</h2>
      {list.state === 'settled' ? (
        <Settled list={list} />
      ) : (
        <>
          <p>{t('pay.twoWays')}</p>
          <h3>{t('pay.bank')}</h3>
          <p>{t('pay.bankEffect')}</p>
          <p className="actions">
            <LinkButton primary={isExported(list)} to="/finance/lists/$list/bank" params={{ list: list.id }}>
              {t('pay.bankSubmit')}
            </LinkButton>
          </p>
          <Treasury list={list} say={say} />
        </>
      )}
    </section>
  );
};
