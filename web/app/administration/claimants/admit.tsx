import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { creditCodeProblem } from '../../../../shared/claim/credit-code.ts';
import { administrationRoutes } from '../../../../shared/contract/administration-routes.ts';
import { claimantKindLabels } from '../../../../shared/policy/sentence-words.ts';
import { type ClaimantKind, claimantKinds } from '../../../../shared/policy/vocabulary.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { ChoiceField, RadioField, TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useClaimantWords } from './words.ts';

const nothing = { creditCode: '', checkDigitReason: '', idNumber: '', name: '', county: '', industry: '' };

type Typed = typeof nothing;

const written = (text: string): string | undefined => text.trim() || undefined;

const code = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/** Some codes of the first issue are lawful although their check digit does not fit. */
const doubtful = ({ creditCode }: Typed): boolean => creditCodeProblem(code(creditCode)) === 'check-digit';

const bodyOf = (kind: ClaimantKind | '', typed: Typed, place: 'yes' | 'no' | undefined) =>
  kind === 'individual'
    ? { kind, idNumber: code(typed.idNumber), name: written(typed.name) }
    : {
        kind: kind || undefined,
        creditCode: code(typed.creditCode),
        checkDigitReason: doubtful(typed) ? written(typed.checkDigitReason) : undefined,
        name: written(typed.name),
        ...(place && { registeredInJinan: place === 'yes' }),
        county: written(typed.county),
        industry: written(typed.industry),
      };

export const Admit = () => {
  const { t, locale } = useClaimantWords();
  const navigate = useNavigate();
  const [kind, setKind] = useState<ClaimantKind | ''>('company');
  const [typed, setTyped] = useState(nothing);
  const [place, setPlace] = useState<'yes' | 'no'>();
  const issues = useIssues();
  const admit = useCommand('admit-claimant', ({ id }) => {
    void navigate({
      to: '/administration/claimants/$claimant',
      params: { claimant: id },
      search: { admitted: true },
    });
  });
  const person = kind === 'individual';
  const labels = {
    creditCode: t('creditCode'),
    idNumber: t('idNumber'),
    name: person ? t('personName') : t('name'),
    checkDigitReason: t('checkDigitReason'),
    county: t('county'),
    industry: t('industry'),
  };
  const field = (path: keyof Typed, more: { readonly hint?: string; readonly required?: true } = {}) => (
    <TextField
      path={path}
      label={labels[path]}
      {...more}
      value={typed[path]}
      change={(value) => setTyped({ ...typed, [path]: value })}
      error={issues.at(path)}
    />
  );
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(administrationRoutes['admit-claimant'].body, bodyOf(kind, typed, place));
    if (body) await admit.mutateAsync({ body }).catch(issues.take);
  };
  return (
    <div className="page narrow">
      <PageTitle title={t('admit')} />
      <form className="panel" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary issues={issues.all} labels={labels} />
        {issues.all.length === 0 && <ProblemPanel problem={admit.error} />}
        <ChoiceField
          path="kind"
          label={t('kind')}
          hint={t('kindHint')}
          none={t('chooseKind')}
          required
          value={kind}
          change={setKind}
          error={issues.at('kind')}
          choices={claimantKinds.map((each) => ({ value: each, word: claimantKindLabels[each][locale] }))}
        />
        {person
          ? field('idNumber', { hint: t('idNumberHint'), required: true })
          : field('creditCode', { hint: t('creditCodeHint'), required: true })}
        {!person && doubtful(typed) && field('checkDigitReason', { hint: t('checkDigitHint'), required: true })}
        {field('name', { required: true, ...(!person && { hint: t('nameHint') }) })}
        {!person && (
          <>
            <RadioField
              path="registeredInJinan"
              label={t('place')}
              hint={t('placeHint')}
              value={place}
              change={setPlace}
              choices={[
                { value: 'yes', word: t('stillJinan') },
                { value: 'no', word: t('notJinan') },
              ]}
            />
            {field('county')}
            {field('industry')}
          </>
        )}
        <p>{t('admitEffect')}</p>
        <Button type="primary" htmlType="submit" loading={admit.isPending}>
          {t('admit')}
        </Button>
      </form>
    </div>
  );
};
