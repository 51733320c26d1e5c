import { Button } from 'antd';
import { amountText } from '../../../../format/amount.ts';
import { useCommand } from '../../../api/use-command.ts';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import { useHolds, useMe } from '../../../session/me.ts';
import type { PotShown } from '../pot-equation.tsx';
import { Applying } from './applying.tsx';
import { proposalKey } from './propose.tsx';
import { type AllocationShown, sharedFen } from './shown.ts';
import { useRun } from './use-run.ts';
import { useShortWords } from './words.ts';

type Props = {
  readonly allocation: AllocationShown;
  readonly pot: PotShown;
  /** How many allocations of the pot came before. */
  readonly number: number;
  readonly say: (said: string) => void;
};

const Collecting = ({ allocation, number, say }: Props) => {
  const { t } = useShortWords();
  const me = useMe();
  const { pot, openedBy, people } = allocation;
  const goOn = useRun('propose-allocation', { path: { pot } }, proposalKey(pot, number), () => say(t('said.proposed')));
  return (
    <>
      <p>{t('collecting', { person: people[openedBy] ?? openedBy })}</p>
      <ProblemPanel problem={goOn.error} />
      {openedBy === me.id && (
        <Button type="primary" loading={goOn.isPending} onClick={() => goOn.mutate()}>
          {t('proposeGoOn')}
        </Button>
      )}
    </>
  );
};

const Signing = ({ allocation, pot, say }: Props) => {
  const { t, locale } = useShortWords();
  const me = useMe();
  const sign = useCommand('sign-allocation', () => say(t('said.signed')));
  const { id, count, fullFen, fundFen, hash = '', signatures } = allocation;
  if (fundFen !== pot.availableFen)
    return <p className="problem">{t('moved', { available: amountText(pot.availableFen, locale) })}</p>;
  if (signatures.some(({ person }) => person === me.id)) return <p>{t('ownSignature')}</p>;
  const figures = {
    count,
    share: amountText(sharedFen(allocation), locale),
    cut: amountText(fullFen - sharedFen(allocation), locale),
    number: signatures.length + 1,
  };
  return (
    <>
      <p>{t('signEffect', figures)}</p>
      <ProblemPanel problem={sign.error} />
      <Button
        type="primary"
        loading={sign.isPending}
        onClick={() => sign.mutate({ path: { allocation: id }, body: { hash } })}
      >
        {t('sign')}
      </Button>
    </>
  );
};

const Dropping = ({ allocation, say }: Props) => {
  const { t } = useShortWords();
  const drop = useCommand('drop-allocation', () => say(t('said.dropped')));
  return (
    <div className="short-drop">
      <ProblemPanel problem={drop.error} />
      <Button loading={drop.isPending} onClick={() => drop.mutate({ path: { allocation: allocation.id } })}>
        {t('drop')}
      </Button>{' '}
      <span className="hint">{t('dropEffect')}</span>
    </div>
  );
};

/** What may be done with the allocation where it stands now. */
export const AllocationActs = (props: Props) => {
  const acts = useHolds('finance');
  if (!acts) return null;
  switch (props.allocation.state) {
    case 'collecting':
      return (
        <>
          <Collecting {...props} />
          <Dropping {...props} />
        </>
      );
    case 'proposed':
      return (
        <>
          <Signing {...props} />
          <Dropping {...props} />
        </>
      );
    case 'applying':
    case 'applied':
      return <Applying {...props} />;
    case 'dropped':
      return null;
  }
};
