import { Button } from 'antd';
import { amountText } from '../../../format/amount.ts';
import type { Answer } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useClaimWords } from './words.ts';

/** The last step: that the money arrived, in figures. */
export const ConfirmReceipt = ({ claim }: { readonly claim: Answer<'view-claim'> }) => {
  const { t, locale } = useClaimWords();
  const command = useCommand('confirm-receipt');
  const granted = claim.allocatedFen ?? claim.approvedFen ?? 0;
  const offset = claim.offsetFen ?? 0;
  const amount = amountText(granted - offset, locale);
  return (
    <>
      <ProblemPanel problem={command.error} />
      <p>
        {offset > 0
          ? t('confirmThenOffset', { amount, offset: amountText(offset, locale) })
          : t('confirmThen', { amount })}
      </p>
      <Button type="primary" loading={command.isPending} onClick={() => command.mutate({ path: { claim: claim.id } })}>
        {t('confirm')}
      </Button>
    </>
  );
};
