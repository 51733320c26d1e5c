import type { Fen } from '../../../../shared/money/fen.ts';

export type Reason = { readonly condition: string; readonly words: string };

/** What an approver has chosen and written and not yet done. */
export type Draft = {
  readonly outcome: 'approve' | 'refuse' | undefined;
  readonly amountFen: Fen | undefined;
  readonly reason: string;
  readonly reasons: readonly Reason[];
};

export type Write = (change: Partial<Draft>) => void;

export const wordsIn = ({ outcome, reason, reasons }: Draft): string[] =>
  (outcome === 'refuse' ? reasons.map(({ words }) => words) : [reason]).filter((words) => words.trim() !== '');
