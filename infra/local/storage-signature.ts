import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { getCanonicalQuery, SignatureV4 } from '@smithy/signature-v4';
import { denied, invalid, type Refusal } from './storage-refusal.ts';

export type Keys = { readonly accessKeyId: string; readonly secretAccessKey: string };

const algorithm = 'AWS4-HMAC-SHA256';
const clockSkewMs = 15 * 60_000;
const longestSeconds = 7 * 24 * 3600;

type Bytes = string | ArrayBuffer | ArrayBufferView;
const bufferOf = (data: Bytes): Buffer => {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data);
};

/** SHA-256, keyed or not, in the shape the signer takes. */
class Sha256 {
  readonly #hash;
  constructor(secret?: Bytes) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bufferOf(secret));
  }
  update(data: Bytes): void {
    this.#hash.update(bufferOf(data));
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
  reset(): void {
    throw new Error('The signer makes a new hash for each text.');
  }
}

export const sha256Base64 = (body: Uint8Array): string => createHash('sha256').update(body).digest('base64');

/** `20261122T171954Z` as an instant, or undefined. */
const instantOf = (date: string): number | undefined => {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date)?.slice(1);
  if (parts === undefined) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

type Claimed = {
  readonly algorithm: string | undefined;
  readonly credential: string | undefined;
  readonly date: string | undefined;
  readonly signature: string | undefined;
};

/** Whether `text` bears our signature as claimed: right key, scope, date and value. */
const signatureProblem = async (
  text: string,
  claimed: Claimed,
  keys: Keys,
  nowMs: number,
): Promise<Refusal | undefined> => {
  if (claimed.algorithm !== algorithm) return invalid('InvalidArgument', `X-Amz-Algorithm must be ${algorithm}.`);
  const [accessKeyId, shortDate, region, service, end, ...rest] = (claimed.credential ?? '').split('/');
  const signedAtMs = instantOf(claimed.date ?? '');
  const scopeIsOurs = service === 's3' && end === 'aws4_request' && rest.length === 0;
  if (!scopeIsOurs || signedAtMs === undefined || shortDate !== claimed.date?.slice(0, 8)) {
    return invalid('AuthorizationQueryParametersError', 'The credential or the date is malformed.');
  }
  if (accessKeyId !== keys.accessKeyId) {
    return { status: 403, code: 'InvalidAccessKeyId', message: 'The access key is not known here.' };
  }
  if (signedAtMs > nowMs + clockSkewMs) return denied('The request is not yet valid.');
  const signer = new SignatureV4({ service: 's3', region: region ?? '', credentials: keys, sha256: Sha256 });
  const expected = Buffer.from(await signer.sign(text, { signingDate: new Date(signedAtMs) }));
  const given = Buffer.from(claimed.signature ?? '');
  if (given.length === expected.length && timingSafeEqual(given, expected)) return undefined;
  return { status: 403, code: 'SignatureDoesNotMatch', message: 'The signature does not match the request.' };
};

/** Checks the signature over the policy of an upload form. Field names are in lower case. */
export const formSignatureProblem = (
  fields: ReadonlyMap<string, string>,
  keys: Keys,
  nowMs: number,
): Promise<Refusal | undefined> =>
  signatureProblem(
    fields.get('policy') ?? '',
    {
      algorithm: fields.get('x-amz-algorithm'),
      credential: fields.get('x-amz-credential'),
      date: fields.get('x-amz-date'),
      signature: fields.get('x-amz-signature'),
    },
    keys,
    nowMs,
  );

export type SignedRequest = {
  readonly method: string;
  /** As it was sent, percent-encoded: S3 signs just that. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** Checks a presigned address: its expiry, and its signature recomputed from the request as it came. */
export const addressSignatureProblem = async (
  request: SignedRequest,
  keys: Keys,
  nowMs: number,
): Promise<Refusal | undefined> => {
  const { method, path, query, headers } = request;
  if (!query.has('X-Amz-Signature')) return denied('Access Denied');
  const names = [...new Set(query.keys())];
  if (names.some((name) => query.getAll(name).length > 1))
    return invalid('InvalidArgument', 'A parameter is repeated.');
  const date = query.get('X-Amz-Date') ?? '';
  const expires = Number(query.get('X-Amz-Expires') ?? Number.NaN);
  if (!Number.isInteger(expires) || expires < 1 || expires > longestSeconds) {
    return invalid('AuthorizationQueryParametersError', 'X-Amz-Expires must be between 1 second and a week.');
  }
  const signedHeaders = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const amazonHeaders = Object.keys(headers).filter((name) => name.startsWith('x-amz-'));
  if (!['host', ...amazonHeaders].every((name) => signedHeaders.includes(name))) {
    return denied('There were headers present in the request which were not signed.');
  }
  const canonicalRequest = [
    method,
    path,
    getCanonicalQuery({ method, protocol: 'http:', hostname: '', path, headers: {}, query: Object.fromEntries(query) }),
    ...signedHeaders.map((name) => `${name}:${[headers[name] ?? ''].flat().join(',').trim().replace(/\s+/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const credential = query.get('X-Amz-Credential') ?? '';
  const scope = credential.split('/').slice(1).join('/');
  const hashed = createHash('sha256').update(canonicalRequest).digest('hex');
  const problem = await signatureProblem(
    [algorithm, date, scope, hashed].join('\n'),
    {
      algorithm: query.get('X-Amz-Algorithm') ?? undefined,
      credential,
      date,
      signature: query.get('X-Amz-Signature') ?? '',
    },
    keys,
    nowMs,
  );
  if (problem !== undefined) return problem;
  return nowMs > (instantOf(date) ?? 0) + expires * 1000 ? denied('Request has expired') : undefined;
};
