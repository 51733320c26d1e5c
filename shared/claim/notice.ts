import * as z from 'zod';
import { bilingual, fen, plainDate, positiveFen } from './shapes.ts';

/** A public notice 公示: what the city is about to grant, open to objection for the round's working days. */
export const noticeHead = z.strictObject({
  id: z.string(),
  round: z.string(),
  title: bilingual,
  /** `filling` while claims are still being put on it; `ended` when every row went on its way; `dropped` when none came. */
  state: z.enum(['filling', 'published', 'ended', 'dropped']),
  publishedOn: plainDate,
  workingDays: z.int().min(1),
  endsOn: plainDate,
  /** True when the last day rests on a calendar not officially published. */
  provisional: z.boolean(),
  count: z.int().min(0),
  totalFen: fen,
  /** Its claims held now by objections from the public page; moved with them, and bounded. */
  holds: z.int().min(0),
});

export type Notice = z.infer<typeof noticeHead>;

export const noticeRow = z.strictObject({
  notice: z.string(),
  claim: z.string(),
  name: z.string(),
  clause: z.string(),
  citation: z.string(),
  amountFen: positiveFen,
});

export type NoticeRow = z.infer<typeof noticeRow>;
