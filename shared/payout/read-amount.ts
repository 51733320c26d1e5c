import type { Fen } from '../money/fen.ts';

const currency = /^(CNY|RMB|[¥￥])|(元|圆)$/g;
/** Thousands are grouped throughout or not at all; past the fen only zeros may stand. */
const amount = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2})0*)?$/;

/** An amount of yuan as banks write it, read from its digits and never through a fraction; undefined where it is none. */
export const readAmountFen = (text: string): Fen | undefined => {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase().replace(currency, '');
  const [, yuan, part = ''] = amount.exec(plain) ?? [];
  if (yuan === undefined) return undefined;
  const fen = Number(yuan.replaceAll(',', '') + part.padEnd(2, '0'));
  return Number.isSafeInteger(fen) ? fen : undefined;
};
