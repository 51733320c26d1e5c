import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { hatWords } from '../../../../shared/claim/lifecycle-words.ts';
import type { Person, Role } from '../../../../shared/claim/person.ts';
import { administrationRoutes } from '../../../../shared/contract/administration-routes.ts';
import { answerOf } from '../../api/use-answer.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { ChoiceField, RadioField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useMe } from '../../session/me.ts';
import { useRoleNames } from '../use-role-names.ts';
import { heldMoneyRoles, openRoles } from './open-roles.ts';
import { usePersonWords } from './words.ts';

/** Departments that still answer for themselves: a merged one has no claims of its own. */
const useDepartments = () => {
  const { today } = useMe();
  const { data } = useQuery(answerOf('list-departments', {}));
  return (data?.departments ?? []).filter(({ successor }) => !successor || successor.since > today);
};

const Bars = ({ person }: { readonly person: Person }) => {
  const { t, locale } = usePersonWords();
  const money = heldMoneyRoles(person).map((role) => hatWords[role][locale]);
  return openRoles(person).bars.map((bar) => (
    <p key={bar}>{t(`barred.${bar}`, { roles: money.join(locale === 'zh' ? '、' : ', ') })}</p>
  ));
};

type Props = { readonly person: Person; readonly say: (said: string) => void };

export const Appoint = ({ person, say }: Props) => {
  const { t, locale } = usePersonWords();
  const { nameOf } = useRoleNames();
  const departments = useDepartments();
  const [role, setRole] = useState<Role>();
  const [department, setDepartment] = useState('');
  const issues = useIssues();
  const appoint = useCommand('appoint-person', (_, { body }) => say(t('appointed', { role: nameOf(body) })));
  const { open } = openRoles(person);
  const labels = { role: t('role'), department: t('department') };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(administrationRoutes['appoint-person'].body, {
      role,
      ...(role === 'reviewer' && department && { department }),
    });
    if (body) await appoint.mutateAsync({ path: { person: person.id }, body }).catch(issues.take);
  };
  return (
    <section className="panel" aria-labelledby="appoint">
      <h2 id="appoint">{t('appoint')}</h2>
      <Bars person={person} />
      {open.length > 0 && (
        <form noValidate onSubmit={(event) => void submit(event)}>
          <ErrorSummary issues={issues.all} labels={labels} />
          {issues.all.length === 0 && <ProblemPanel problem={appoint.error} />}
          <RadioField
            path="role"
            label={labels.role}
            value={role}
            change={setRole}
            error={issues.at('role')}
            choices={open.map((each) => ({
              value: each,
              word: hatWords[each][locale],
              hint: t(`does.${each}`),
            }))}
          />
          {role === 'reviewer' && (
            <ChoiceField
              path="department"
              label={labels.department}
              hint={t('departmentHint')}
              none={t('chooseDepartment')}
              required
              value={department}
              change={setDepartment}
              error={issues.at('department')}
              choices={departments.map(({ id, name }) => ({ value: id, word: name[locale] }))}
            />
          )}
          <p>{t('appointEffect')}</p>
          <Button type="primary" htmlType="submit" loading={appoint.isPending}>
            {t('appoint')}
          </Button>
        </form>
      )}
    </section>
  );
};
