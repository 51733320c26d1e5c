import type { Fen } from '../../shared/money/fen.ts';

const shape = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,6}))?(万)?$/;
const largest: Fen = 999_999_999_999_99;

/** "50000", "50,000.5", "5万", "￥5万元" → fen; undefined for what is no amount, or none to the fen. */
export const readAmount = (text: string): Fen | undefined => {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s_]/g, '')
    .replace(/^(¥|CNY|RMB)/i, '')
    .replace(/元整?$/, '');
  const [, whole = '', decimals = '', wan] = shape.exec(plain) ?? [];
  if (whole === '') return undefined;
  const places = wan ? 6 : 2;
  if (decimals.replace(/0+$/, '').length > places) return undefined;
  const fen = Number(whole.replace(/,/g, '') + decimals.slice(0, places).padEnd(places, '0'));
  return fen <= largest ? fen : undefined;
};
