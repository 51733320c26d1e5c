import { amountText } from '../../../format/amount.ts';
import type { Answer } from '../../api/call.ts';
import { amountOf } from './compose.ts';
import type { Draft } from './draft.ts';
import { useOpinionWords } from './words.ts';

type Props = {
  readonly view: Answer<'view-review'>;
  readonly draft: Draft;
  readonly department: string;
  readonly reason: string;
};

/** What the journal will say, while it is being written. */
export const WillRecord = ({ view, draft, department, reason }: Props) => {
  const { t, locale } = useOpinionWords();
  if (draft.choice === undefined || draft.choice === 'giveBack') return null;
  const fen = amountOf(draft, view);
  const lowered = fen !== undefined && fen < (view.assessmentAtSubmission.amount?.fen ?? 0);
  const needsReason = draft.choice === 'against' || lowered;
  return (
    <div className="opinion-record">
      <p>
        <strong>{t('willRecord')}</strong>
        {draft.choice === 'against'
          ? t('recordAgainst', { department })
          : fen === undefined
            ? t('recordAgreeNoSum', { department })
            : t('recordAgree', { department, amount: amountText(fen, locale) })}{' '}
        {reason ? t('recordReason', { reason }) : needsReason && t('recordNoReason')}
      </p>
      {draft.choice === 'against' && <p className="hint">{t('readBy')}</p>}
    </div>
  );
};
