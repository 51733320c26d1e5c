import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { Locale } from '../../shared/claim/shapes.ts';

export const textSizes = ['standard', 'large', 'largest'] as const;

export type TextSize = (typeof textSizes)[number];

/** Who looks at what, how: all that a page is drawn from beside its data. */
export type Visit = {
  readonly locale: Locale;
  /** Without `/en`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly textSize: TextSize;
  readonly today: PlainDate;
};

type Query = URLSearchParams | Readonly<Record<string, string | undefined>>;

const queryText = (query: Query): string => {
  const stated =
    query instanceof URLSearchParams
      ? query
      : new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const text = stated.toString();
  return text === '' ? '' : `?${text}`;
};

/** The address of a public page in a language: Chinese at the path itself, English below `/en`. */
export const addressIn = (locale: Locale, path: string, query: Query = {}): string =>
  `${locale === 'en' ? (path === '/' ? '/en' : `/en${path}`) : path}${queryText(query)}`;

/** This page as it was asked for. */
export const addressOf = ({ locale, path, query }: Visit): string => addressIn(locale, path, query);

/** Only ever back to a page of ours. */
export const isOwnAddress = (address: string): boolean => /^\/(?!\/)[!-[\]-~]*$/.test(address);
