import * as z from 'zod';
import { instant, sha256Hex } from '../claim/shapes.ts';
import { templateIds } from './templates.ts';

/** Why an export came to nothing: another file lies under its name, the lines are not the sealed ones, or a fault of ours. */
export const exportFaults = ['file-differs', 'lines-differ', 'interrupted'] as const;

/** A sealed list as a file, made in the background. Its id is made of list, template and hash: there is one of each. */
export const exportHead = z.strictObject({
  id: z.string(),
  list: z.string(),
  template: z.enum(templateIds),
  hash: sha256Hex,
  state: z.enum(['asked', 'running', 'done', 'failed']),
  rows: z.int().min(1),
  rowsDone: z.int().min(0),
  /** How often it was begun; only the latest run goes on. */
  run: z.int().min(0),
  /** Which invocation of the function is at it. */
  invocation: z.string().optional(),
  /** Last sign of life, in real time. */
  beatAt: instant,
  fileName: z.string(),
  sizeBytes: z.int().min(0).optional(),
  sha256: sha256Hex.optional(),
  fault: z.enum(exportFaults).optional(),
});

export type ExportHead = z.infer<typeof exportHead>;

const silentMs = 5 * 60_000;

/** A run tells of itself every few seconds: one that has been silent so long was killed, or never began. */
export const isDead = ({ state, beatAt }: ExportHead, at: string): boolean =>
  (state === 'asked' || state === 'running') && Date.parse(at) - Date.parse(beatAt) > silentMs;
