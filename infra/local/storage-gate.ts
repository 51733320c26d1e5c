import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { type BucketName, bucketDefinitions } from '../definition/buckets.ts';
import { readBody } from './body.ts';
import { escaped } from './page.ts';
import { policyProblem } from './post-policy.ts';
import { bucketName, type Storage } from './storage.ts';
import { denied, invalid, type Refusal } from './storage-refusal.ts';
import { addressSignatureProblem, formSignatureProblem, type Keys, sha256Base64 } from './storage-signature.ts';

const mostBytes = 64 * 1024 * 1024;
const passedHeaders = ['content-type', 'content-length', 'content-range', 'accept-ranges', 'etag', 'last-modified'];
const uploadBuckets = (Object.keys(bucketDefinitions) as BucketName[])
  .filter((name) => bucketDefinitions[name].browserUploads)
  .map(bucketName);

export type StorageGate = {
  /** Answers every request below `/files`. */
  handle(request: IncomingMessage, response: ServerResponse): void;
};

const refuse = (response: ServerResponse, { status, code, message }: Refusal): void => {
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
};

/** Bucket and key of a path, or undefined where it does not say one plainly. */
const placeOf = (path: string): { bucket: string; key: string } | undefined => {
  try {
    const [bucket = '', ...segments] = path.slice('/files/'.length).split('/').map(decodeURIComponent);
    // The server below keeps keys apart by its own path rules: dots could climb out of the bucket.
    if (segments.some((segment) => segment === '.' || segment === '..')) return undefined;
    return { bucket, key: segments.join('/') };
  } catch {
    return undefined;
  }
};

type Upload = { readonly fields: Map<string, string>; readonly file: File };

/** The fields before the file, as S3 reads a form: what comes after the file is not looked at. */
const readUpload = async (contentType: string, body: Buffer): Promise<Upload | undefined> => {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => undefined);
  const fields = new Map<string, string>();
  for (const [name, value] of form ?? []) {
    if (name === 'file') return typeof value === 'string' ? undefined : { fields, file: value };
    const field = name.toLowerCase();
    if (typeof value !== 'string' || fields.has(field)) return undefined;
    fields.set(field, value);
  }
  return undefined;
};

const checksumProblem = (fields: ReadonlyMap<string, string>, body: Buffer): Refusal | undefined => {
  const given = fields.get('x-amz-checksum-sha256');
  if ([...fields.keys()].some((name) => /^x-amz-checksum-(?!sha256$|algorithm$)/.test(name))) {
    return { status: 501, code: 'NotImplemented', message: 'Only x-amz-checksum-sha256 is checked here.' };
  }
  if ((fields.get('x-amz-checksum-algorithm') ?? 'SHA256') !== 'SHA256') {
    return invalid('InvalidRequest', 'x-amz-checksum-algorithm must be SHA256.');
  }
  if (given === undefined || given === sha256Base64(body)) return undefined;
  return invalid('BadDigest', 'The SHA256 you specified did not match the calculated checksum.');
};

/**
 * Stands before the storage server on the one origin and checks what real S3 checks and that server does not:
 * presigned upload forms and presigned addresses. Everything else is refused.
 */
export const openStorageGate = (options: {
  readonly storage: Storage;
  readonly keys: Keys;
  readonly nowMs?: () => number;
}): StorageGate => {
  const { storage, keys, nowMs = Date.now } = options;

  const upload = async (
    request: IncomingMessage,
    response: ServerResponse,
    bucket: string,
  ): Promise<Refusal | undefined> => {
    if (!uploadBuckets.includes(bucket)) return denied('Access Denied');
    const body = await readBody(request, mostBytes);
    if (body === undefined) return invalid('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    const form = await readUpload(request.headers['content-type'] ?? '', body);
    if (form === undefined) return invalid('MalformedPOSTRequest', 'The form is not well formed or has no file.');
    const { fields } = form;
    const bytes = Buffer.from(await form.file.arrayBuffer());
    const key = fields.get('key') ?? '';
    const signature = await formSignatureProblem(fields, keys, nowMs());
    if (signature !== undefined) return signature;
    const problem = policyProblem({ bucket, fields, bytes: bytes.length }, nowMs()) ?? checksumProblem(fields, bytes);
    if (problem !== undefined) return problem;
    const plain = placeOf(`/files/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`);
    if (key === '' || key.includes('${') || plain === undefined)
      return invalid('InvalidArgument', 'The key must be exact.');

    const { etag } = storage.put(bucket, key, bytes, {
      contentType: fields.get('content-type') ?? 'binary/octet-stream',
      metadata: Object.fromEntries(
        [...fields].filter(([name]) => name.startsWith('x-amz-meta-')).map(([name, value]) => [name.slice(11), value]),
      ),
      checksumSha256: fields.get('x-amz-checksum-sha256'),
    });
    const status = { '200': 200, '201': 201 }[fields.get('success_action_status') ?? ''] ?? 204;
    response.writeHead(status, { etag }).end();
    return undefined;
  };

  const download = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: URLSearchParams,
  ): Promise<Refusal | undefined> => {
    const { method = '', headers } = request;
    const problem = await addressSignatureProblem({ method, path, query, headers }, keys, nowMs());
    if (problem !== undefined) return problem;
    const wanted = Object.fromEntries(
      ['range', 'if-none-match'].flatMap((name) =>
        headers[name] === undefined ? [] : [[name, String(headers[name])]],
      ),
    );
    const found = await fetch(`${storage.endpoint}${path.slice('/files'.length)}`, { method, headers: wanted });
    response.statusCode = found.status;
    for (const name of passedHeaders) {
      const value = found.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    for (const [name, value] of query) {
      if (/^response-[a-z-]+$/.test(name)) response.setHeader(name.slice('response-'.length), value);
    }
    // Storage is another origin in the cloud; here a stored page must not act as one of ours.
    // A browser draws no PDF in a sandbox, and a PDF acts as nobody.
    if (found.headers.get('content-type') !== 'application/pdf')
      response.setHeader('content-security-policy', "sandbox; default-src 'none'");
    response.setHeader('x-content-type-options', 'nosniff');
    if (found.body === null) response.end();
    else await pipeline(Readable.fromWeb(found.body as ReadableStream), response);
    return undefined;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<Refusal | undefined> => {
    const [path = '', search = ''] = (request.url ?? '').split('?', 2);
    const place = placeOf(path);
    if (place === undefined) return denied('Access Denied');
    if (request.method === 'POST' && place.key === '' && search === '') return upload(request, response, place.bucket);
    if ((request.method === 'GET' || request.method === 'HEAD') && place.key !== '') {
      return download(request, response, path, new URLSearchParams(search));
    }
    return denied('Access Denied');
  };

  return {
    handle: (request, response) => {
      answer(request, response)
        .then((refusal) => refusal && refuse(response, refusal))
        .catch(() => {
          if (response.headersSent) response.destroy();
          else refuse(response, { status: 400, code: 'IncompleteBody', message: 'The request could not be read.' });
        });
    },
  };
};
