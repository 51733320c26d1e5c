import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { administrationRoutes } from '../../../../shared/contract/administration-routes.ts';
import type { Answer } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { RadioField, TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useClaimantWords } from './words.ts';

type Place = 'yes' | 'no';

const placeOf = (registered: boolean | undefined): Place | undefined =>
  registered === undefined ? undefined : registered ? 'yes' : 'no';

/** Where an enterprise is registered now: a register says so, not the enterprise. */
export const Registration = ({ claimant }: { readonly claimant: Answer<'view-admission'>['claimant'] }) => {
  const { t } = useClaimantWords();
  const [place, setPlace] = useState(placeOf(claimant.registeredInJinan));
  const [county, setCounty] = useState(claimant.county ?? '');
  const [source, setSource] = useState('');
  const issues = useIssues();
  const change = useCommand('change-registration', () => setSource(''));
  const labels = { registeredInJinan: t('place'), county: t('county'), source: t('source') };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(administrationRoutes['change-registration'].body, {
      ...(place && { registeredInJinan: place === 'yes' }),
      ...(county.trim() && { county }),
      source: source.trim() || undefined,
    });
    if (body) await change.mutateAsync({ path: { claimant: claimant.id }, body }).catch(issues.take);
  };
  return (
    <section className="panel" aria-labelledby="registration">
      <h2 id="registration">{t('change')}</h2>
      <p className="hint">{t('changeHint')}</p>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary issues={issues.all} labels={labels} />
        {issues.all.length === 0 && <ProblemPanel problem={change.error} />}
        <RadioField
          path="registeredInJinan"
          label={labels.registeredInJinan}
          error={issues.at('registeredInJinan')}
          value={place}
          change={setPlace}
          choices={[
            { value: 'yes', word: t('stillJinan') },
            { value: 'no', word: t('notJinan') },
          ]}
        />
        <TextField path="county" label={labels.county} error={issues.at('county')} value={county} change={setCounty} />
        <TextField
          path="source"
          label={labels.source}
          hint={t('sourceHint')}
          error={issues.at('source')}
          required
          value={source}
          change={setSource}
        />
        <p>{t('changeEffect')}</p>
        <div className="actions">
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t('record')}
          </Button>
          <span role="status">{change.isSuccess && source === '' && t('recorded')}</span>
        </div>
      </form>
    </section>
  );
};
