import type { Locale } from '../../shared/claim/shapes.ts';

/** A word in brackets behind what it belongs to. */
export const aside = (text: string, locale: Locale): string => (locale === 'zh' ? `（${text}）` : ` (${text})`);
