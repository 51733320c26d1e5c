import type { PayoutLine } from '../../shared/payout/payout-line.ts';
import type { PayoutTotals } from '../../shared/payout/payout-list.ts';
import type { SealedList } from '../../shared/payout/sealed-list.ts';

/** A line as real ones are; one name in eight has what a format must write otherwise. */
export const benchLine = (number: number): PayoutLine => {
  const payee =
    number % 8 === 0 ? `"示例", <甲> & 乙（济南）有限公司${number}` : `济南示例精密制造股份有限公司第${number}分厂`;
  return {
    number,
    claim: `2019-B-${String(number).padStart(7, '0')}`,
    payee,
    creditCode: `91370100${String(number).padStart(10, '0')}`,
    accountName: payee,
    accountNumber: `00${6_220_000_000_000_000 + number * 7919}`,
    bank: `中国工商银行股份有限公司济南第${number % 300}支行`,
    amountFen: 100 + ((number * 7919) % 300_000_000),
    clause: 'madrid-trademark',
    clauseTitle: '马德里商标国际注册',
    article: '济政发〔2017〕9号 三（一）2',
    programme: 'brand',
    fundYear: 2019,
    ...(number % 3 === 0 && { bankCode: String(102_451_000_000 + (number % 300)) }),
    ...(number % 50 === 0 && { offsetFen: 1_000_00 }),
  };
};

export const benchSeal = ({ count, totalFen }: PayoutTotals): SealedList => ({
  count,
  totalFen,
  id: '2SVHQ0K8T4ZP6M1A',
  hash: '0'.repeat(64),
  sealedAt: '2019-07-01T01:30:00.000Z',
  payer: {
    name: '济南市市场监督管理局',
    accountNumber: '0700160108050012345',
    bank: '中国建设银行济南泉城支行',
    bankCode: '105451000015',
  },
  builtBy: ['白会计'],
  sealedBy: '唐复核',
});
