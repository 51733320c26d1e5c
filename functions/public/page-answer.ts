import { gzipSync } from 'node:zlib';
import type { Locale } from '../../shared/claim/shapes.ts';
import type { HttpAnswer } from '../../shared/http/boundary.ts';

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
} as const;

/** Public pages load their one style and one script, and send forms to this origin. */
const publicPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The application styles itself as it goes, signs in at the issuer, and reaches storage by presigned forms and links. */
export const applicationPolicy = (
  { issuer, storage }: { readonly issuer: string; readonly storage: string },
  framed: boolean,
): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${storage}`,
    "font-src 'self'",
    `connect-src 'self' ${new URL(issuer).origin} ${storage}`,
    `frame-src 'self' ${new URL(issuer).origin} ${storage}`,
    "form-action 'self'",
    "base-uri 'none'",
    // A silent renewal comes back into a frame of our own page.
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
  ].join('; ');

type Page = {
  readonly html: string;
  readonly takesGzip: boolean;
  readonly status?: number;
  readonly locale?: Locale;
  readonly policy?: string;
  readonly cookies?: readonly string[];
};

export const pageAnswer = ({
  html,
  takesGzip,
  status = 200,
  locale = 'zh',
  policy = publicPolicy,
  cookies = [],
}: Page): HttpAnswer => ({
  statusCode: status,
  headers: {
    ...always,
    'content-type': 'text/html; charset=utf-8',
    'content-language': locale === 'zh' ? 'zh-CN' : 'en',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    vary: 'accept-encoding',
    ...(takesGzip && { 'content-encoding': 'gzip' }),
  },
  ...(cookies.length > 0 && { cookies: [...cookies] }),
  body: takesGzip ? gzipSync(html).toString('base64') : html,
  isBase64Encoded: takesGzip,
});

/** Sent on, so that reloading the page it leads to sends no form again. */
export const seeOther = (location: string, cookies: readonly string[] = []): HttpAnswer => ({
  statusCode: 303,
  headers: { ...always, location, 'cache-control': 'no-store' },
  ...(cookies.length > 0 && { cookies: [...cookies] }),
});

/** Names of built files tell their content, so a browser keeps them for good. */
export const fileAnswer = (
  { contentType, bytes, gzip }: { readonly contentType: string; readonly bytes: Buffer; readonly gzip: boolean },
  forGood: boolean,
): HttpAnswer => ({
  statusCode: 200,
  headers: {
    ...always,
    'content-type': contentType,
    'cache-control': forGood ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    vary: 'accept-encoding',
    ...(gzip && { 'content-encoding': 'gzip' }),
  },
  body: bytes.toString('base64'),
  isBase64Encoded: true,
});
