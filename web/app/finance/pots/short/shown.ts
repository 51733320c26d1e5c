import type { Answer } from '../../../api/call.ts';

export type AllocationShown = Omit<Answer<'view-allocation'>, 'shares' | 'next'>;

export const toneOf = {
  collecting: 'held',
  proposed: 'held',
  applying: 'moving',
  applied: 'good',
  dropped: 'neutral',
} as const;

/** What is shared out together: all that was approved when the fund is enough. */
export const sharedFen = ({ fundFen = 0, fullFen }: AllocationShown): number => Math.min(fundFen, fullFen);
