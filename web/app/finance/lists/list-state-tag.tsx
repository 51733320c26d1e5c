import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import EditOutlined from '@ant-design/icons/EditOutlined';
import HourglassOutlined from '@ant-design/icons/HourglassOutlined';
import LockOutlined from '@ant-design/icons/LockOutlined';
import StopOutlined from '@ant-design/icons/StopOutlined';
import type { ComponentType } from 'react';
import type { ListHeadShown } from './list-shown.ts';
import { useListWords } from './words.ts';

type State = ListHeadShown['state'];

const looks: Readonly<Record<State, readonly [string, ComponentType<{ 'aria-hidden': true }>]>> = {
  open: ['moving', EditOutlined],
  sealing: ['held', HourglassOutlined],
  sealed: ['moving', LockOutlined],
  settled: ['good', CheckCircleOutlined],
  dropped: ['neutral', StopOutlined],
};

/** A state of a payout list: icon, word and colour. */
export const ListStateTag = ({ state }: { readonly state: State }) => {
  const { t } = useListWords();
  const [tone, Icon] = looks[state];
  return (
    <span className={`tag tag-${tone}`}>
      <Icon aria-hidden /> {t(`state.${state}`)}
    </span>
  );
};
