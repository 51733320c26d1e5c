import { Button } from 'antd';
import type { Person } from '../../../../shared/claim/person.ts';
import { useCommand } from '../../api/use-command.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useRoleNames } from '../use-role-names.ts';
import { usePersonWords } from './words.ts';

type Props = { readonly person: Person; readonly own: boolean; readonly say: (said: string) => void };

/** The roles held, each with what it allows. */
export const Roles = ({ person, own, say }: Props) => {
  const { t } = usePersonWords();
  const { nameOf } = useRoleNames();
  const withdraw = useCommand('withdraw-role', (_, { path, query }) =>
    say(t('withdrawn', { role: nameOf({ role: path.role, department: query?.department }) })),
  );
  return (
    <div className="panel">
      <h2>{t('roles')}</h2>
      <ProblemPanel problem={withdraw.error} />
      <DataTable
        name={t('roles')}
        rows={person.roles}
        rowKey={({ role, department }) => `${role} ${department}`}
        empty={t('rolesNone')}
        columns={[
          { title: t('role'), render: (_, held) => nameOf(held) },
          { title: t('meaning'), render: (_, { role }) => t(`does.${role}`) },
          { title: t('since'), render: (_, { appointedOn }) => <time>{appointedOn}</time> },
          ...(own
            ? []
            : [
                {
                  title: t('act'),
                  render: (_: unknown, { role, department }: Person['roles'][number]) => (
                    <Button
                      danger
                      size="small"
                      aria-label={t('withdrawOf', { role: nameOf({ role, department }) })}
                      loading={withdraw.isPending && withdraw.variables.path.role === role}
                      onClick={() =>
                        withdraw.mutate({
                          path: { person: person.id, role },
                          ...(department && { query: { department } }),
                        })
                      }
                    >
                      {t('withdraw')}
                    </Button>
                  ),
                },
              ]),
        ]}
      />
      {!own && person.roles.length > 0 && <p className="hint">{t('withdrawHint')}</p>}
    </div>
  );
};
