import * as z from 'zod';
import { instant, plainDate, sha256Hex } from './shapes.ts';

/** Who acted: the person, and the hat he wore. */
export const actedBy = z.strictObject({
  person: z.string(),
  name: z.string(),
  role: z.string(),
  department: z.string().optional(),
});

export type ActedBy = z.infer<typeof actedBy>;

const unsealedEntry = z.strictObject({
  schema: z.literal(1),
  /** What was acted on, e.g. `claim` `7K3M…`. */
  kind: z.string(),
  id: z.string(),
  number: z.int().min(1),
  act: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  by: actedBy,
  /** Real time, to the millisecond. */
  at: instant,
  /** Time and day of the business clock, which may run ahead in local mode. */
  businessAt: instant,
  businessOn: plainDate,
  /** Revision of the head after the act. */
  revision: z.int().min(1),
  detail: z.record(z.string(), z.unknown()),
  reason: z.string().optional(),
  idempotencyKey: z.string(),
  requestHash: sha256Hex,
  previousHash: sha256Hex.nullable(),
});

export const journalEntry = unsealedEntry.extend({ hash: sha256Hex });

export type JournalEntry = z.infer<typeof journalEntry>;

export type UnsealedEntry = z.infer<typeof unsealedEntry>;

/** What a command answers: made from its entry alone, so a repeat answers the same. */
export const receipt = z.strictObject({
  kind: z.string(),
  id: z.string(),
  act: z.string(),
  state: z.string(),
  entry: z.int(),
  revision: z.int(),
  at: instant,
});

export type Receipt = z.infer<typeof receipt>;

export const receiptOf = (entry: JournalEntry): Receipt => ({
  kind: entry.kind,
  id: entry.id,
  act: entry.act,
  state: entry.to,
  entry: entry.number,
  revision: entry.revision,
  at: entry.at,
});

/** The moment of an act: real instant, business instant and business day. */
export type Moment = { readonly at: string; readonly businessAt: string; readonly businessOn: string };
