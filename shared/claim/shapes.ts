import * as z from 'zod';
import { derivedId } from '../../events/claim-event.ts';

/** YYYY-MM-DD, a day that exists, in Asia/Shanghai. */
export const plainDate = z.iso.date();

export const instant = z.iso.datetime();

/** Fen, from 1 分 up. */
export const positiveFen = z.int().min(1);

export const fen = z.int().min(0);

/** A word in both languages; Chinese is written first. */
export const bilingual = z.strictObject({ zh: z.string().min(1).max(400), en: z.string().min(1).max(800) });

export type Bilingual = z.infer<typeof bilingual>;

export type Locale = 'zh' | 'en';

/** The ids our commands make, as events name them too. */
export const derived = derivedId;

/** An id chosen by a person, as it stands in addresses. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/);

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** One line that prints as it reads: no control characters, no marks that turn the direction of writing. */
export const shortText = z
  .string()
  .trim()
  .min(1)
  .max(200)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what is refused.
  .regex(/^[^\u0000-\u001f\u007f\u2028-\u202e\u2066-\u2069]*$/);

export const longText = z.string().trim().min(1).max(2000);
