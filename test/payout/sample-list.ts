import { fileURLToPath } from 'node:url';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { withCheckDigit } from '../../shared/claim/credit-code.ts';
import type { PayoutLine } from '../../shared/payout/payout-line.ts';
import { type PayoutList, payoutList } from '../../shared/payout/payout-list.ts';
import type { PayoutLines, SealedList } from '../../shared/payout/sealed-list.ts';
import { writePayout } from '../../shared/payout/template.ts';
import type { PayoutTemplate } from '../../shared/payout/templates.ts';

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

export const sealed = ({ count, totalFen, lines }: PayoutList, other: Partial<SealedList> = {}): SealedList => ({
  count,
  totalFen,
  id: '2SVHQ0K8T4ZP6M1A',
  hash: contentHash(lines),
  // Already the next day in Jinan.
  sealedAt: '2019-06-30T17:30:00.000Z',
  payer: {
    name: '济南市市场监督管理局',
    accountNumber: '0700160108050012345',
    bank: '中国建设银行济南泉城支行',
    bankCode: '105451000015',
  },
  builtBy: ['白会计'],
  sealedBy: '唐复核',
  ...other,
});

export const fontPath = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
);

/** The whole file. `lines`: where they do not come as the list has them. */
export const fileOf = async (
  template: PayoutTemplate,
  list: PayoutList,
  { lines = list.lines, ...other }: Partial<SealedList> & { lines?: PayoutLines } = {},
): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writePayout(template, sealed(list, other), lines, fontPath)) chunks.push(chunk);
  return Buffer.concat(chunks);
};
