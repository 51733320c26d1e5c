import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import EditOutlined from '@ant-design/icons/EditOutlined';
import type { Round } from '../../../../shared/claim/round.ts';
import { useRoundWords } from './words.ts';

export const RoundState = ({ round }: { readonly round: Pick<Round, 'version'> }) => {
  const { t } = useRoundWords();
  return round.version === 0 ? (
    <span className="tag tag-neutral">
      <EditOutlined aria-hidden /> {t('state.draft')}
    </span>
  ) : (
    <span className="tag tag-good">
      <CheckCircleOutlined aria-hidden /> {t('state.published', { version: round.version })}
    </span>
  );
};
