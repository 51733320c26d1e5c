import type { Pot } from '../../../shared/claim/pot-account.ts';
import { type PotRule, type Programme, potBalances, potId } from '../../../shared/money/pot.ts';
import type { Client } from '../client.ts';
import { mustEqual, type Story, yuan } from './story.ts';

export type Counters = Pick<Pot, 'appropriatedFen' | 'availableFen' | 'heldFen' | 'paidFen' | 'recoveredFen'>;

export type Books = Readonly<Record<string, Counters>>;

const empty: Counters = { appropriatedFen: 0, availableFen: 0, heldFen: 0, paidFen: 0, recoveredFen: 0 };

/** The counters of these pots now; a pot without appropriation is empty. */
export const readBooks = async (client: Client, pots: readonly string[]): Promise<Books> => {
  const { pots: kept } = await client.as('finance-bai')('list-pots', {});
  const books: Record<string, Counters> = {};
  for (const id of pots) {
    const pot = kept.find((each) => each.id === id);
    if (pot) mustEqual([pot.balances, potBalances(pot)], [true, true], `the equation of ${id}`);
    const { appropriatedFen, availableFen, heldFen, paidFen, recoveredFen } = pot ?? empty;
    books[id] = { appropriatedFen, availableFen, heldFen, paidFen, recoveredFen };
  }
  return books;
};

/** One asks, another confirms; what the pot had before stays in it. */
export const appropriate = async (
  story: Story,
  programme: Programme,
  amountFen: number,
  rule: PotRule = 'first-come',
): Promise<string> => {
  const { client, fundYear } = story;
  const document = `示例预算〔${fundYear}〕${story.tag}号`;
  const body = { programme, year: fundYear, amountFen, document, rule };
  const { id } = await client.as('finance-bai')('ask-appropriation', { body });
  const pot = potId(programme, fundYear);
  story.tell('finance-bai', `申请下达预算 ${yuan(amountFen)} → 资金池 ${pot}`);
  await client.as('finance-tang')('confirm-appropriation', { path: { appropriation: id } });
  story.tell('finance-tang', `另一人确认 ${yuan(amountFen)}`);
  return pot;
};

/** The account that payouts leave from: one registers it, another types its number again; on a platform in use it stands. */
export const ensurePayer = async ({ client, tell }: Story): Promise<void> => {
  const { inForce } = await client.as('finance-bai')('view-payer', {});
  if (inForce) return;
  const accountNumber = '370100000000000001';
  const body = { name: '济南市财政国库支付中心（示例）', accountNumber, bank: '齐鲁示例银行营业部' };
  await client.as('finance-bai')('ask-payer', { body: { ...body, bankCode: '313451000019' } });
  tell('finance-bai', `登记付款账户 ${body.name}`);
  const { asked } = await client.as('finance-tang')('view-payer', {});
  await client.as('finance-tang')('confirm-payer', { body: { accountNumber, payerHash: asked?.payerHash ?? '' } });
  tell('finance-tang', '另一人重新填写账号，相符，确认付款账户');
};
