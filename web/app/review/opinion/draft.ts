import { useState } from 'react';
import type { Fen } from '../../../../shared/money/fen.ts';
import { forgetUnsent, keepUnsent, readUnsent } from '../../session/unsent.ts';

export type Choice = 'agree' | 'giveBack' | 'against';

/** What a reviewer has written about a claim and not sent yet; it stays with the window until it is sent. */
export type Draft = {
  readonly choice?: Choice;
  readonly amountFen?: Fen | undefined;
  readonly answers: Readonly<Record<string, boolean>>;
  readonly basis: Readonly<Record<string, string>>;
  /** Conditions the reason rests on. */
  readonly reasons: readonly string[];
  readonly words: string;
  /** The reviewer's own marks. */
  readonly checks: Readonly<Record<string, 'checked' | 'doubted'>>;
  /** Revision of the content that this is written about; unset until something is. */
  readonly revision?: number;
};

export type DraftChange = (part: Partial<Draft>) => void;

const empty: Draft = { answers: {}, basis: {}, reasons: [], words: '', checks: {} };

const nameOf = (claim: string): string => `opinion-${claim}`;

const read = (claim: string): Draft => {
  try {
    return { ...empty, ...(JSON.parse(readUnsent(nameOf(claim)) ?? '{}') as Partial<Draft>) };
  } catch {
    return empty;
  }
};

export const forgetDraft = (claim: string): void => forgetUnsent(nameOf(claim));

export const useDraft = (claim: string, revision: number) => {
  const [draft, setDraft] = useState(() => read(claim));
  const change: DraftChange = (part) =>
    setDraft((before) => {
      const next = { ...before, revision: before.revision ?? revision, ...part };
      keepUnsent(nameOf(claim), JSON.stringify(next));
      return next;
    });
  return { draft, change };
};
