import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { beijingTime } from '../../../format/beijing-time.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { handFile } from '../../parts/hand-file.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { Evidence } from '../claim/evidence.tsx';
import { useAuditWords, useVerifyWords } from '../words.ts';
import { Leaves } from './leaves.tsx';
import { verifyDay } from './verify-day.ts';

type Root = Answer<'list-roots'>['roots'][number];

const Checked = ({ checked }: { readonly checked: Awaited<ReturnType<typeof verifyDay>> }) => {
  const { t } = useVerifyWords();
  if (checked.faults.length === 0)
    return (
      <p className="said" role="status">
        {t('daySound', { count: checked.leaves })}
      </p>
    );
  return (
    <div className="problem" role="alert">
      {checked.faults.map(({ kind, root, on, expected, found }) => (
        <div key={`${kind} ${root}`}>
          <p>{t(`rootFault.${kind}`, { name: t('rootName', { root, on: on ? ` (${on})` : '' }), span: '' })}</p>
          <Evidence expected={expected} found={found} />
        </div>
      ))}
    </div>
  );
};

const Facts = ({ root }: { readonly root: Root }) => {
  const { t } = useAuditWords();
  return (
    <dl className="facts">
      <dt>{t('root')}</dt>
      <dd>{root.number}</dd>
      <dt>{t('period')}</dt>
      <dd>{`${beijingTime(root.from)} — ${beijingTime(root.until)}`}</dd>
      <dt>{t('count')}</dt>
      <dd>{t('countOf', { count: root.count })}</dd>
      <dt>{t('rootHash')}</dt>
      <dd className="audit-hash">{root.hash}</dd>
      <dt>{t('treeHash')}</dt>
      <dd className="audit-hash">{root.treeHash}</dd>
      <dt>{t('previousRoot')}</dt>
      <dd className="audit-hash">{root.previousHash ?? '—'}</dd>
    </dl>
  );
};

export const RootOfDay = ({ root }: { readonly root: Root }) => {
  const { t } = useAuditWords();
  const verify = useVerifyWords();
  const file = useQuery(answerOf('read-root', { path: { root: root.number } }));
  const checking = useMutation({ mutationFn: () => verifyDay(root) });
  return (
    <>
      <section className="panel" aria-label={t('day', { on: root.on })}>
        <Facts root={root} />
        <div className="actions">
          <Button type="primary" loading={checking.isPending} onClick={() => checking.mutate()}>
            {verify.t('verify')}
          </Button>
          <Button
            disabled={!file.data}
            onClick={() =>
              handFile(
                new Blob([JSON.stringify(file.data)], { type: 'application/json' }),
                `${String(root.number).padStart(6, '0')}.json`,
              )
            }
          >
            {verify.t('downloadRoot')}
          </Button>
        </div>
        <ProblemPanel problem={checking.error} />
        {checking.data && <Checked checked={checking.data} />}
      </section>
      <Loaded query={file} what={t('leaves')}>
        {({ leaves }) => <Leaves leaves={leaves} />}
      </Loaded>
    </>
  );
};
