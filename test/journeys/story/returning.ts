import type { Filed } from './filing.ts';
import { digits, mustEqual, type Story } from './story.ts';

/** The claimant reads why the bank gave the payment back, and names another account; finance looks at both and confirms. */
export const correctAccount = async (story: Story, { id, party, title }: Filed): Promise<string> => {
  const caller = story.client.as(party.actor);
  const path = { claim: id };
  const { returnedPayment } = await caller('view-claim', { path });
  story.tell(party.actor, `看到「${title}」退票：${returnedPayment?.reason}`);
  const accountNumber = `00${digits(17)}`;
  const account = { accountName: party.name, bank: '齐鲁示例银行济南泉城支行', accountNumber };
  await caller('correct-account', { path, body: { account } });
  const finance = story.client.as('finance-tang');
  const { items } = await finance('list-accounts', { query: { limit: 100 } });
  const waiting = items.find(({ claim }) => claim === id)?.corrected;
  if (!waiting) throw new Error(`No account of ${title} waits to be confirmed.`);
  const { state } = await finance('confirm-account', { path, body: { account: waiting.number } });
  mustEqual(state, 'payable', `the state of ${title}`);
  story.tell('finance-tang', `核对新旧账户后确认，「${title}」可再次拨付`);
  return accountNumber.slice(-4);
};
