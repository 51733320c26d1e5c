import { Button, Progress } from 'antd';
import { amountText } from '../../../../format/amount.ts';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import { useMe } from '../../../session/me.ts';
import { type AllocationShown, sharedFen } from './shown.ts';
import { useRun } from './use-run.ts';
import { useShortWords } from './words.ts';

type Props = { readonly allocation: AllocationShown; readonly say: (said: string) => void };

/** Claim by claim, with how far it is; stopped halfway it goes on, whoever of finance does so. */
export const Applying = ({ allocation, say }: Props) => {
  const { t, locale } = useShortWords();
  const me = useMe();
  const { id, state, count, applied, appliedFen } = allocation;
  const apply = useRun('apply-allocation', { path: { allocation: id } }, `apply-${id}-${me.id}`, () =>
    say(t('said.applied')),
  );
  if (state === 'applied') return <p>{t('appliedAll', { count, sum: amountText(appliedFen, locale) })}</p>;
  const progress = t('progress', { applied, count, sum: amountText(appliedFen, locale) });
  return (
    <>
      {(applied > 0 || apply.isPending) && (
        <>
          <Progress percent={Math.floor((applied / count) * 100)} showInfo={false} aria-label={progress} />
          <p role="status">
            {progress} {apply.isPending && t('leave')}
          </p>
        </>
      )}
      <p>{t('applyEffect', { share: amountText(sharedFen(allocation), locale) })}</p>
      <ProblemPanel problem={apply.error} />
      <Button type="primary" loading={apply.isPending} onClick={() => apply.mutate()}>
        {t(applied > 0 ? 'applyGoOn' : 'apply')}
      </Button>
    </>
  );
};
