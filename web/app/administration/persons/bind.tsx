import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Binding, Person } from '../../../../shared/claim/person.ts';
import { administrationRoutes } from '../../../../shared/contract/administration-routes.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { DayField, RadioField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useAdministrationWords } from '../words.ts';
import { ClaimantChoice, type Found } from './claimant-choice.tsx';
import { usePersonWords } from './words.ts';

const Form = ({ person, say }: { readonly person: Person; readonly say: (said: string) => void }) => {
  const { t } = usePersonWords();
  const common = useAdministrationWords();
  const [claimant, setClaimant] = useState<Found>();
  const [as, setAs] = useState<Binding['as']>();
  const [until, setUntil] = useState('');
  const issues = useIssues();
  const bind = useCommand('bind-person', () => say(t('bound', { name: claimant?.name ?? '' })));
  const labels = { claimant: t('claimant'), as: t('as'), until: t('until') };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(administrationRoutes['bind-person'].body, {
      claimant: claimant?.id,
      as,
      ...(until && { until }),
    });
    if (body) await bind.mutateAsync({ path: { person: person.id }, body }).catch(issues.take);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary issues={issues.all} labels={labels} />
      {issues.all.length === 0 && <ProblemPanel problem={bind.error} />}
      <ClaimantChoice chosen={claimant} choose={setClaimant} error={issues.at('claimant')} />
      <RadioField
        path="as"
        label={labels.as}
        value={as}
        change={setAs}
        error={issues.at('as')}
        choices={[
          { value: 'clerk', word: common.t('as.clerk'), hint: t('asClerk') },
          { value: 'agent', word: common.t('as.agent'), hint: t('asAgent') },
          { value: 'self', word: common.t('as.self'), hint: t('asSelf') },
        ]}
      />
      <DayField
        path="until"
        label={labels.until}
        hint={t('untilHint')}
        value={until}
        change={setUntil}
        error={issues.at('until')}
      />
      <p>{t('bindEffect')}</p>
      <Button htmlType="submit" loading={bind.isPending}>
        {t('bind')}
      </Button>
    </form>
  );
};

export const Bind = ({ person, say }: { readonly person: Person; readonly say: (said: string) => void }) => {
  const { t } = usePersonWords();
  const administers = person.roles.some(({ role }) => role === 'administrator');
  return (
    <section className="panel" aria-labelledby="bind">
      <h2 id="bind">{t('bind')}</h2>
      {administers ? (
        <p>{t('barred.administrator')}</p>
      ) : (
        <Form key={JSON.stringify(person.bindings)} person={person} say={say} />
      )}
    </section>
  );
};
