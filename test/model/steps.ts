import type { ChangeKind } from './world.ts';

type OnClaim<A extends string> = { readonly act: A; readonly by: string; readonly claim: number };
type OnList<A extends string> = { readonly act: A; readonly by: string; readonly list: number };
type OnAllocation<A extends string> = { readonly act: A; readonly by: string; readonly allocation: number };

/** One row of a bank's file: which line of the list, and what is said of it. */
export type Row = {
  readonly line: number;
  readonly says: 'paid' | 'returned';
  readonly amountOff?: true;
  readonly unknown?: true;
};

/** One command, in words that the model and the real acts both understand; claims, lists and the rest by number. */
export type Step =
  | (OnClaim<'approve'> & { readonly fen: number; readonly view: 'filed' | 'now'; readonly reason: boolean })
  | OnClaim<'refuse'>
  | OnClaim<'ask-review'>
  | (OnClaim<'give-opinion'> & { readonly department: 'quality' | 'finance' })
  | { readonly act: 'publish-notice'; readonly by: string }
  | { readonly act: 'clock'; readonly days: number }
  | (OnClaim<'object'> & { readonly name: string })
  | (OnClaim<'enter-objection'> & { readonly name: string })
  | (OnClaim<'dismiss-objection'> & { readonly number: number })
  | (OnClaim<'uphold-objection'> & { readonly number: number })
  | OnClaim<'ask-revocation'>
  | OnClaim<'cancel-revocation'>
  | OnClaim<'revoke'>
  | { readonly act: 'create-list'; readonly by: string; readonly pots: readonly string[] }
  | OnList<'fill-list'>
  | (OnList<'strike-line'> & { readonly claim: number })
  | OnList<'drop-list'>
  | (OnList<'seal-list'> & { readonly count: number; readonly fen: number })
  | (OnList<'pay-list'> & { readonly document: string })
  | (OnList<'book-answer'> & { readonly rows: readonly Row[] })
  | OnClaim<'correct-account'>
  | (OnClaim<'confirm-account'> & { readonly account: number })
  | OnClaim<'confirm-receipt'>
  | (OnClaim<'order-recovery'> & { readonly fen: number; readonly dueOn: string })
  | (OnClaim<'receive-recovery'> & { readonly fen: number })
  | (OnClaim<'reduce-recovery'> & { readonly fen: number })
  | OnClaim<'cancel-recovery'>
  | OnClaim<'offset'>
  | {
      readonly act: 'ask-change';
      readonly by: string;
      readonly kind: ChangeKind;
      readonly programme: string;
      readonly year: number;
      readonly fen: number;
    }
  | { readonly act: 'confirm-change'; readonly by: string; readonly change: number }
  | { readonly act: 'cancel-change'; readonly by: string; readonly change: number }
  | { readonly act: 'propose-allocation'; readonly by: string; readonly pot: string }
  | OnAllocation<'sign-allocation'>
  | OnAllocation<'apply-allocation'>
  | OnAllocation<'drop-allocation'>;

export type ActName = Step['act'];

export type StepOf<A extends ActName> = Extract<Step, { act: A }>;
