import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { administrationRoutes } from '../../../../shared/contract/administration-routes.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { RadioField, TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { usePersonWords } from './words.ts';

const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

export const Register = () => {
  const { t } = usePersonWords();
  const navigate = useNavigate();
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'person' | 'program' | undefined>('person');
  const [subjects, setSubjects] = useState('');
  const issues = useIssues();
  const register = useCommand('register-person', () => {
    void navigate({
      to: '/administration/persons/$person',
      params: { person: id.trim() },
      search: { registered: true },
    });
  });
  const labels = { id: t('id'), name: t('name'), kind: t('kindLabel'), subjects: t('subjects') };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const lines = linesOf(subjects);
    const body = issues.check(administrationRoutes['register-person'].body, {
      id: id.trim() || undefined,
      name: name.trim() || undefined,
      kind,
      subjects: lines.length > 0 ? lines : undefined,
    });
    if (body) await register.mutateAsync({ body }).catch(issues.take);
  };
  return (
    <div className="page narrow">
      <PageTitle title={t('register')} />
      <form className="panel" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary issues={issues.all} labels={labels} />
        {issues.all.length === 0 && <ProblemPanel problem={register.error} />}
        <TextField path="name" label={labels.name} required value={name} change={setName} error={issues.at('name')} />
        <TextField
          path="id"
          label={labels.id}
          hint={t('idHint')}
          required
          value={id}
          change={setId}
          error={issues.at('id')}
        />
        <RadioField
          path="kind"
          label={labels.kind}
          value={kind}
          change={setKind}
          error={issues.at('kind')}
          choices={[
            { value: 'person', word: t('kind.person'), hint: t('kindPersonHint') },
            { value: 'program', word: t('kind.program'), hint: t('kindProgramHint') },
          ]}
        />
        <TextField
          path="subjects"
          label={labels.subjects}
          hint={t('subjectsHint')}
          required
          rows={3}
          value={subjects}
          change={setSubjects}
          error={issues.at('subjects') ?? issues.all.find(({ path }) => path.startsWith('subjects'))?.message}
        />
        <p>{t('registerEffect')}</p>
        <Button type="primary" htmlType="submit" loading={register.isPending}>
          {t('register')}
        </Button>
      </form>
    </div>
  );
};
