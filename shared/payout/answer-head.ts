import * as z from 'zod';
import { plainDate, sha256Hex } from '../claim/shapes.ts';
import { verdictCounts } from './judge-answer.ts';

/** A bank's answer 银行回执 to one list, by its file: the same file on the same list is the same answer. */
export const answerHead = z.strictObject({
  id: z.string(),
  list: z.string(),
  fileName: z.string(),
  sizeBytes: z.int().min(1),
  sha256: sha256Hex,
  state: z.enum(['announced', 'checked', 'booking', 'booked']),
  announcedBy: z.string(),
  announcedOn: plainDate,
  bookedBy: z.string().optional(),
  bookedOn: plainDate.optional(),
  /** Verdicts as the booking left them. */
  counts: verdictCounts.optional(),
  /** The file of verdicts written when it was booked. */
  verdictFile: z.string().optional(),
});

export type AnswerHead = z.infer<typeof answerHead>;
