import { withCheckDigit } from '../../shared/claim/credit-code.ts';
import type { PayoutLine } from '../../shared/payout/payout-line.ts';
import { type PayoutList, payoutList } from '../../shared/payout/payout-list.ts';

export const sampleLine = (number: number, other: Partial<PayoutLine> = {}): PayoutLine => {
  const payee = other.payee ?? `济南示例制造有限公司第${number}分厂`;
  return {
    number,
    claim: `2019-B-${String(number).padStart(6, '0')}`,
    payee,
    creditCode: withCheckDigit(`91370100MA3C${String(number).padStart(5, '0')}`),
    accountName: payee,
    accountNumber: `00${String(6_220_000_000_000_000 + number).padStart(17, '0')}`,
    bank: '中国工商银行股份有限公司济南历下支行',
    amountFen: 5_000_000 + number,
    clause: 'madrid-trademark',
    clauseTitle: '马德里商标国际注册',
    article: '济政发〔2017〕9号 三（一）2',
    programme: 'brand',
    fundYear: 2019,
    ...other,
  };
};

export const listOf = (lines: readonly PayoutLine[]): PayoutList => {
  const result = payoutList(lines);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.list;
};
