import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { type AppropriationKind, appropriationKinds } from '../../../../shared/claim/pot-account.ts';
import { financeRoutes } from '../../../../shared/contract/finance-routes.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { fixedRules, type PotRule, type Programme, potId, potRules, programmes } from '../../../../shared/money/pot.ts';
import { amountText } from '../../../format/amount.ts';
import { useCommand } from '../../api/use-command.ts';
import { AmountField } from '../../parts/form/amount-field.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { ChoiceField, RadioField, TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useMe } from '../../session/me.ts';
import { ChangeEffect } from './change-effect.tsx';
import type { PotShown } from './pot-equation.tsx';
import { potName, usePotWords } from './words.ts';

const route = getRouteApi('/signed-in/finance/appropriations/new');

const yearsTo = (last: number): string[] => Array.from({ length: last - 2016 }, (_, back) => String(last - back));

/** What is wrong is told at the field; what it will do is seen while it is written. */
export const ChangeForm = ({ pots }: { readonly pots: readonly PotShown[] }) => {
  const { t, locale } = usePotWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { today } = useMe();
  const thisYear = Number(today.slice(0, 4));
  const [kind, setKind] = useState<AppropriationKind>(search.kind ?? 'appropriate');
  const [programme, setProgramme] = useState<Programme | ''>(search.programme ?? '');
  const [year, setYear] = useState(String(search.year ?? thisYear));
  const [typedFen, setTyped] = useState<Fen>();
  const [document, setDocument] = useState('');
  const [rule, setRule] = useState<PotRule>();
  const issues = useIssues();
  const ask = useCommand('ask-appropriation');

  const pot = programme === '' ? undefined : pots.find(({ id }) => id === potId(programme, Number(year)));
  const closing = kind === 'close';
  const amountFen = closing ? pot?.availableFen : typedFen;
  const asksRule = kind === 'appropriate' && programme !== '' && !pot && !fixedRules[programme];

  const labels = {
    programme: t('ask.programme'),
    year: t('ask.year'),
    amountFen: t('ask.amount'),
    document: t('ask.document'),
    rule: t('ask.rule'),
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(financeRoutes['ask-appropriation'].body, {
      kind,
      programme: programme || undefined,
      year: Number(year),
      amountFen,
      document: document.trim() || undefined,
      ...(asksRule && rule && { rule }),
    });
    if (!body) return;
    await ask.mutateAsync({ body }).then(() => navigate({ to: '/finance' }), issues.take);
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary issues={issues.all} labels={labels} />
      {issues.all.length === 0 && <ProblemPanel problem={ask.error} />}
      <RadioField
        path="kind"
        label={t('ask.kind')}
        hint={t(`kindHint.${kind}`)}
        value={kind}
        change={(value) => value && setKind(value)}
        choices={appropriationKinds.map((value) => ({ value, word: t(`kind.${value}`) }))}
        error={issues.at('kind')}
      />
      <ChoiceField
        path="programme"
        label={t('ask.programme')}
        none={t('ask.choose')}
        required
        value={programme}
        change={setProgramme}
        choices={programmes.map((value) => ({ value, word: t(`programme.${value}`) }))}
        error={issues.at('programme')}
      />
      <ChoiceField
        path="year"
        label={t('ask.year')}
        none={t('ask.choose')}
        required
        value={year}
        change={setYear}
        choices={yearsTo(Math.max(thisYear + 1, search.year ?? 0)).map((value) => ({ value, word: value }))}
        error={issues.at('year')}
      />
      {closing ? (
        pot && <p>{t('ask.closing', { amount: amountText(pot.availableFen, locale) })}</p>
      ) : (
        <AmountField
          path="amountFen"
          label={t(kind === 'reopen' ? 'ask.more' : 'ask.amount')}
          required
          value={typedFen}
          change={setTyped}
          error={issues.at('amountFen')}
        />
      )}
      <TextField
        path="document"
        label={t('ask.document')}
        hint={t('ask.documentHint')}
        required
        value={document}
        change={setDocument}
        error={issues.at('document')}
      />
      {asksRule && (
        <RadioField
          path="rule"
          label={t('ask.rule')}
          hint={t('ask.ruleHint')}
          value={rule}
          change={setRule}
          choices={potRules.map((value) => ({ value, word: t(`rule.${value}`) }))}
          error={issues.at('rule')}
        />
      )}
      {programme !== '' && !pot && kind === 'appropriate' && fixedRules[programme] && (
        <p className="hint">{t('ask.fixedRule')}</p>
      )}
      {programme !== '' && !pot && kind !== 'appropriate' && (
        <p className="problem">{t('ask.noPot', { pot: potName(t, { programme, year: Number(year) }) })}</p>
      )}
      {programme !== '' && amountFen !== undefined && (pot || kind === 'appropriate') && (
        <ChangeEffect asked={{ kind, programme, year: Number(year), amountFen }} pots={pots} />
      )}
      <p className="hint">{t('ask.hint')}</p>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {t('ask.submit')}
        </Button>
        <LinkButton to="/finance">{t('back')}</LinkButton>
      </div>
    </form>
  );
};
