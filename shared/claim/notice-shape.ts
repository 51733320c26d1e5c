import type { PlainDate } from '../calendar/plain-date.ts';
import type { Fen } from '../money/fen.ts';
import type { Labelled } from './filed-lines.ts';
import type { NoticeGround } from './notice-ground.ts';
import type { NoticePaper } from './notice-papers.ts';

/** An assessment in Chinese words, as `explain` makes it. */
type Explained = {
  readonly conditions: readonly { readonly id: string; readonly outcome: string; readonly sentence: string }[];
  readonly steps: readonly {
    readonly sentence: string;
    readonly citation: string;
    readonly fen: Fen;
    readonly bound?: boolean | undefined;
  }[];
};

/** An office that was heard, as it stood at the decision. */
export type HeardOffice = {
  readonly office: string;
  readonly agrees: boolean;
  readonly amountFen?: Fen | undefined;
  readonly reason?: string | undefined;
  /** Its answers to the conditions that need a person. */
  readonly answers: Readonly<Record<string, boolean>>;
  readonly givenOn: PlainDate;
};

export type Ruling =
  | {
      readonly outcome: 'approved';
      readonly amountFen: Fen;
      readonly reason?: string | undefined;
      readonly signatures: number;
      /** The fund is shared out at year end: the sum is not certain yet. */
      readonly awaitsAllocation: boolean;
    }
  | {
      readonly outcome: 'refused';
      readonly reasons: readonly { readonly condition: string; readonly words: string }[];
      /** It was not reviewed by others yet, which may be asked for once. */
      readonly reviewOpen: boolean;
    };

export type DecidedCase = NoticeGround & {
  readonly assessment: Explained;
  readonly heard: readonly HeardOffice[];
  readonly ruling: Ruling;
  readonly on: PlainDate;
};

type NoticeLine = {
  readonly text: string;
  readonly citation: string;
  readonly fen: Fen;
  readonly bound: boolean;
};

/** 决定书 as data: the PDF draws it, and who signs reads it before. Official, so in Chinese alone. */
export type DecisionNotice = {
  readonly title: string;
  readonly outcome: Ruling['outcome'];
  readonly claim: string;
  /** Decided by the figures of a demonstration scheme or round: no official paper. */
  readonly example: boolean;
  readonly on: PlainDate;
  readonly claimant: string;
  readonly result: string;
  readonly amountFen?: Fen;
  readonly capitals?: string;
  readonly facts: readonly Labelled[];
  readonly law: {
    readonly document: string;
    readonly clause: string;
    readonly citation: string;
    readonly quotation: string;
    readonly readings: readonly string[];
  };
  readonly sum: readonly NoticeLine[];
  readonly reasons: readonly string[];
  readonly heard: readonly { readonly office: string; readonly opinion: string; readonly on: PlainDate }[];
  readonly signed: string;
  readonly remedies: readonly { readonly words: string; readonly until: PlainDate }[];
  readonly next: string;
  readonly papers: readonly NoticePaper[];
};
