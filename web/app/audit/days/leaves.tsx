import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import type { Answer } from '../../api/call.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { zh } from '../words/zh.ts';
import { useAuditWords } from '../words.ts';

type Leaf = Answer<'read-root'>['leaves'][number];

const step = 100;

/** The journals that a root sums up; those of claims lead to their own page. */
export const Leaves = ({ leaves }: { readonly leaves: readonly Leaf[] }) => {
  const { t } = useAuditWords();
  const [shown, setShown] = useState(step);
  return (
    <section>
      <h2>{t('leaves')}</h2>
      <DataTable
        name={t('leaves')}
        rows={leaves.slice(0, shown)}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        empty={t('leavesNone')}
        columns={[
          {
            title: t('leafColumns.id'),
            render: (_, { kind, id }) =>
              kind === 'claim' ? (
                <Link to="/audit/claims/$claim" params={{ claim: id }} className="code">
                  {groupsOfFour(id)}
                </Link>
              ) : (
                <span className="code">{id}</span>
              ),
          },
          {
            title: t('leafColumns.kind'),
            render: (_, { kind }) => (kind in zh.kinds ? t(`kinds.${kind as keyof typeof zh.kinds}`) : kind),
          },
          { title: t('leafColumns.entries'), align: 'right', dataIndex: 'entries' },
          { title: t('leafColumns.hash'), render: (_, { hash }) => <span className="audit-hash">{hash}</span> },
        ]}
      />
      {leaves.length > shown && (
        <p className="more">
          <Button onClick={() => setShown(shown + step)}>
            {t('moreLeaves', { count: Math.min(step, leaves.length - shown) })}
          </Button>
        </p>
      )}
    </section>
  );
};
