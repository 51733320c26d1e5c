import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Binding, Person } from '../../../../shared/claim/person.ts';
import { useCommand } from '../../api/use-command.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useMe } from '../../session/me.ts';
import { useAdministrationWords } from '../words.ts';
import { usePersonWords } from './words.ts';

type Props = {
  readonly person: Person;
  readonly names: Readonly<Record<string, string>>;
  readonly own: boolean;
  readonly say: (said: string) => void;
};

/** Whom a person acts for, and until when. */
export const Bindings = ({ person, names, own, say }: Props) => {
  const { t } = usePersonWords();
  const common = useAdministrationWords();
  const { today } = useMe();
  const nameOf = (claimant: string): string => names[claimant] ?? claimant;
  const unbind = useCommand('unbind-person', (_, { path }) => say(t('unbound', { name: nameOf(path.claimant) })));
  return (
    <div className="panel">
      <h2>{t('bindings')}</h2>
      <ProblemPanel problem={unbind.error} />
      <DataTable<Binding>
        name={t('bindings')}
        rows={person.bindings}
        rowKey={({ claimant }) => claimant}
        empty={t('bindingsNone')}
        columns={[
          {
            title: t('claimant'),
            render: (_, { claimant }) => (
              <Link to="/administration/claimants/$claimant" params={{ claimant }} lang="zh-CN">
                {nameOf(claimant)}
              </Link>
            ),
          },
          { title: t('as'), render: (_, binding) => common.t(`as.${binding.as}`) },
          {
            title: t('until'),
            render: (_, { until }) =>
              until === undefined ? (
                t('open')
              ) : (
                <>
                  <time>{until}</time> {until < today && <span className="tag tag-neutral">{t('ended')}</span>}
                </>
              ),
          },
          ...(own
            ? []
            : [
                {
                  title: t('act'),
                  render: (_: unknown, { claimant }: Binding) => (
                    <Button
                      danger
                      size="small"
                      aria-label={t('unbindOf', { name: nameOf(claimant) })}
                      loading={unbind.isPending && unbind.variables.path.claimant === claimant}
                      onClick={() => unbind.mutate({ path: { person: person.id, claimant } })}
                    >
                      {t('unbind')}
                    </Button>
                  ),
                },
              ]),
        ]}
      />
      {!own && person.bindings.length > 0 && <p className="hint">{t('unbindHint')}</p>}
    </div>
  );
};
