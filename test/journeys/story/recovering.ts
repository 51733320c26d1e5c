import { addDays } from '../../../shared/calendar/plain-date.ts';
import type { Filed } from './filing.ts';
import { businessToday, mustEqual, type Story, yuan } from './story.ts';

/** Part of what was paid is ordered back, and a part of that comes in; the rest is kept back from the next payment. */
export const recoverPart = async (
  story: Story,
  { id, party, title }: Filed,
  { orderedFen, receivedFen }: { readonly orderedFen: number; readonly receivedFen: number },
): Promise<number> => {
  const path = { claim: id };
  const today = await businessToday(story.client);
  const reason = '审计发现部分费用不属于云服务';
  await story.client.as('approver-lin')('order-recovery', {
    path,
    body: { amountFen: orderedFen, dueOn: addDays(today, 90), reason },
  });
  story.tell('approver-lin', `责令追回「${title}」 ${yuan(orderedFen)}：${reason}`);
  const body = { amountFen: receivedFen, document: `缴款书 ${story.tag}`, receivedOn: today };
  const { state } = await story.client.as('finance-bai')('receive-recovery', { path, body });
  mustEqual(state, 'recovering', `the state of ${title}`);
  const { recovery } = await story.client.as(party.actor)('view-claim', { path });
  mustEqual(recovery?.remainingFen, orderedFen - receivedFen, 'what remains to be paid back');
  story.tell('finance-bai', `收到追回款 ${yuan(receivedFen)}，余 ${yuan(orderedFen - receivedFen)} 从下一笔拨付中抵扣`);
  return orderedFen - receivedFen;
};
