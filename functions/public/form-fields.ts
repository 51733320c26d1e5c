import type { HttpEvent } from '../../shared/http/boundary.ts';

const mostBytes = 64 * 1024;

/** Fields of a form a browser sent; undefined where it is none, or too long. */
export const formFields = ({ body = '', isBase64Encoded, headers }: HttpEvent): URLSearchParams | undefined => {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers['content-type'] ?? '')) return undefined;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  return bytes.length > mostBytes ? undefined : new URLSearchParams(bytes.toString('utf8'));
};

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};

/** Sent from a page of ours: as the browser says itself, else by the origin it names. Neither: not believed. */
export const fromOwnPage = ({ headers }: HttpEvent): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const host = headers.origin === undefined ? undefined : hostOf(headers.origin);
  return host !== undefined && host === headers.host;
};
