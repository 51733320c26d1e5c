import { answerFile, type Said } from '../../journeys/story/answering.ts';
import { unspaced } from './hand.ts';
import type { Paper } from './papers.ts';

/** Fen of an amount with two decimals, thousands apart or not, as text alone. */
export const fenOf = (amount: string): number => Number(amount.replace(/[,.]/g, ''));

/** The first amount that stands behind a word. */
export const fenBehind = (word: string, text: string): number => {
  const [, amount] = new RegExp(`${word}[^\\d,.]*([\\d,]+\\.\\d\\d)`).exec(unspaced(text)) ?? [];
  if (amount === undefined) throw new Error(`No amount stands behind ${word}: ${text}`);
  return fenOf(amount);
};

export type Payment = { readonly line: string; readonly amountFen: number; readonly account: string };

const paymentPattern =
  /<EndToEndId>([^<]+)<\/EndToEndId>.*?<InstdAmt Ccy="CNY">([^<]+)<.*?<CdtrAcct><Id><Othr><Id>(\d+)</gs;

/** The payment order as the bank's own program reads it. */
export const readOrder = ({ bytes }: Paper) => {
  const text = bytes.toString('utf8');
  const [, count = '', total = ''] = /<NbOfTxs>(\d+)<\/NbOfTxs><CtrlSum>([\d.]+)</.exec(text) ?? [];
  const payments = [...text.matchAll(paymentPattern)].map(
    ([, line = '', amount = '', account = '']): Payment => ({ line, amountFen: fenOf(amount), account }),
  );
  return { count: Number(count), totalFen: fenOf(total), payments };
};

/** What the bank sends back, with a sum below the rows that no program reads. */
export const answer = (said: readonly Said[], below = ''): Buffer =>
  Buffer.concat([Buffer.from(answerFile(said)), Buffer.from(below)]);
