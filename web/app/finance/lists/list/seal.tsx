import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { financeRoutes } from '../../../../../shared/contract/finance-routes.ts';
import type { Fen } from '../../../../../shared/money/fen.ts';
import { amountText } from '../../../../format/amount.ts';
import { useCommand } from '../../../api/use-command.ts';
import { AmountField } from '../../../parts/form/amount-field.tsx';
import { ErrorSummary } from '../../../parts/form/error-summary.tsx';
import { Field } from '../../../parts/form/field.tsx';
import { useIssues } from '../../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import { useMe } from '../../../session/me.ts';
import type { ListShown } from '../list-shown.ts';
import type { Say } from '../say.ts';
import { useListWords } from '../words.ts';
import { useChecked } from './checks.tsx';

type Props = { readonly list: ListShown; readonly say: Say };

const countOf = (typed: string): number | undefined =>
  /^\d{1,9}$/.test(typed.replace(/[\s,]/g, '')) ? Number(typed.replace(/[\s,]/g, '')) : undefined;

/** The second person types what his own sheet says; the platform compares. */
const Form = ({ list, say }: Props) => {
  const { t, locale } = useListWords();
  const [totalFen, setTotal] = useState<Fen>();
  const [typed, setTyped] = useState('');
  // What stood here when this person began to read.
  const [seen] = useState(list.lineMoves);
  const issues = useIssues();
  const sealed = useCommand('seal-list', (_, { body }) =>
    say(t('seal.done', { count: body.count, total: amountText(body.totalFen, locale) })),
  );
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(financeRoutes['seal-list'].body, { totalFen, count: countOf(typed) });
    if (body) await sealed.mutateAsync({ path: { list: list.id }, body }).catch(issues.take);
  };
  const labels = { totalFen: t('seal.total'), count: t('seal.count') };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {list.state === 'sealing' && <p className="list-note">{t('seal.goOn')}</p>}
      {list.lineMoves !== seen && (
        <p className="list-note" role="status">
          {t('seal.moved', { count: list.count, total: amountText(list.totalFen, locale) })}
        </p>
      )}
      <p>
        <strong>{t('seal.ask')}</strong> <span className="hint">{t('seal.askHint')}</span>
      </p>
      <ErrorSummary issues={issues.all} labels={labels} />
      {issues.all.length === 0 && (
        <ProblemPanel problem={sealed.error}>
          {sealed.error?.code === 'list-differs' && <p>{t('seal.differsCure')}</p>}
        </ProblemPanel>
      )}
      <AmountField
        path="totalFen"
        label={t('seal.total')}
        required
        value={totalFen}
        change={setTotal}
        error={issues.at('totalFen')}
      />
      <Field path="count" label={t('seal.count')} hint={t('seal.countHint')} required error={issues.at('count')}>
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            className="list-count"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <p className="hint">{t('seal.effect')}</p>
      <Button type="primary" htmlType="submit" loading={sealed.isPending}>
        {t('seal.submit')}
      </Button>
    </form>
  );
};

/** Who may not vouch for the list reads why; who may types its figures again. */
export const Seal = ({ list, say }: Props) => {
  const { t } = useListWords();
  const me = useMe();
  const checked = useChecked(list);
  const bars = list.builtBy.includes(me.id) ? (['own-list'] as const) : (checked.data?.barred ?? []);
  return (
    <section className="panel list-seal" aria-label={t('seal.title')}>
      <h2>{t('seal.title')}</h2>
      {bars.length > 0 ? (
        bars.map((bar) => <p key={bar}>{t(`seal.${bar}`)}</p>)
      ) : list.count === 0 ? (
        <p>{t('seal.empty')}</p>
      ) : (
        <Form list={list} say={say} />
      )}
    </section>
  );
};
