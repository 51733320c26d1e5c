import type { Locale } from '../../../shared/claim/shapes.ts';
import { potText } from '../../../shared/contract/problem-words.ts';

/** `brand-2019` as people call it. */
export const potName = (id: string, locale: Locale): string => potText(id, locale).trim();
