import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Storage, startStorage } from '../../infra/local/storage.ts';
import { openStorageGate } from '../../infra/local/storage-gate.ts';

const keys = { accessKeyId: 'LOCAL', secretAccessKey: 'a secret of this test' };
const bucket = 'local-evidence';
const key = 'quarantine/ent-1/合同 (1).pdf';
const content = 'what the enterprise uploads';
const checksum = createHash('sha256').update(content).digest('base64');
const minute = 60_000;

let storage: Storage;
let files = '';
let clockMs = 0;
const server = createServer();

beforeAll(async () => {
  storage = await startStorage();
  const gate = openStorageGate({ storage, keys, nowMs: () => Date.now() + clockMs });
  server.on('request', gate.handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  files = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/files`;
}, 60_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await storage.stop();
});
beforeEach(() => {
  clockMs = 0;
});

const clientWith = (secretAccessKey = keys.secretAccessKey, accessKeyId = keys.accessKeyId): S3Client =>
  new S3Client({
    region: 'cn-north-1',
    endpoint: files,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
  });
const direct = (): S3Client => new S3Client({ region: 'cn-north-1', endpoint: storage.endpoint, credentials: keys });

const signForm = (client = clientWith(), Key = key): Promise<PresignedPost> =>
  createPresignedPost(client, {
    Bucket: bucket,
    Key,
    Expires: 300,
    Fields: { 'Content-Type': 'application/pdf', 'x-amz-checksum-sha256': checksum, 'x-amz-meta-claim': 'A-1' },
    Conditions: [
      ['content-length-range', 1, 100],
      ['starts-with', '$Content-Type', 'application/'],
    ],
  });

type Upload = { url?: string; fields?: Record<string, string>; without?: string; body?: string };

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([content]));
  return form;
};

const upload = async ({ url, fields, without, body = content }: Upload, client?: S3Client) => {
  const signed = await signForm(client);
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...signed.fields, ...fields })) {
    if (name !== without) form.append(name, value);
  }
  form.append('file', new Blob([body]));
  return fetch(url ?? signed.url, { method: 'POST', body: form });
};

const codeOf = async (response: Response): Promise<string> => {
  expect(response.headers.get('content-type')).toBe('application/xml');
  return `${response.status} ${/<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]}`;
};

const policyWith = async (change: (policy: { expiration: string; conditions: unknown[] }) => void): Promise<string> => {
  const policy = JSON.parse(Buffer.from((await signForm()).fields.Policy ?? '', 'base64').toString());
  change(policy);
  return Buffer.from(JSON.stringify(policy)).toString('base64');
};

describe('an upload form', () => {
  test('signed by us and filled in as signed is taken, with its type, checksum and metadata', async () => {
    expect((await upload({})).status).toBe(204);
    const head = await direct().send(new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }));
    expect(head).toMatchObject({
      ContentType: 'application/pdf',
      ContentLength: content.length,
      ChecksumSHA256: checksum,
      Metadata: { claim: 'A-1' },
    });
  });

  test.each<[string, Upload, string]>([
    ['another key', { fields: { key: 'quarantine/ent-2/x.pdf' } }, '403 AccessDenied'],
    ['another bucket field', { fields: { bucket: 'local-payout' } }, '403 AccessDenied'],
    ['a content type outside the prefix', { fields: { 'Content-Type': 'text/html' } }, '403 AccessDenied'],
    ['a field the policy does not know', { fields: { 'x-amz-meta-role': 'approver' } }, '403 AccessDenied'],
    ['an access list nobody signed', { fields: { acl: 'public-read' } }, '403 AccessDenied'],
    ['a signed field left out', { without: 'x-amz-checksum-sha256' }, '403 AccessDenied'],
    ['another checksum field', { fields: { 'x-amz-checksum-sha256': 'AAAA' } }, '403 AccessDenied'],
    ['other bytes than the checksum says', { body: 'other bytes' }, '400 BadDigest'],
    ['a body that is too large', { body: 'x'.repeat(101) }, '400 EntityTooLarge'],
    ['a body that is too small', { body: '' }, '400 EntityTooSmall'],
    ['a tampered signature', { fields: { 'X-Amz-Signature': '0'.repeat(64) } }, '403 SignatureDoesNotMatch'],
    ['an empty signature', { fields: { 'X-Amz-Signature': '' } }, '403 SignatureDoesNotMatch'],
    ['no signature', { without: 'X-Amz-Signature' }, '403 SignatureDoesNotMatch'],
    ['no policy', { without: 'Policy' }, '403 SignatureDoesNotMatch'],
    ['no algorithm', { without: 'X-Amz-Algorithm' }, '400 InvalidArgument'],
    [
      'another date than the scope',
      { fields: { 'X-Amz-Date': '20200101T000000Z' } },
      '400 AuthorizationQueryParametersError',
    ],
    [
      'a scope of another service',
      { fields: { 'X-Amz-Credential': 'LOCAL/20200101/cn-north-1/dynamodb/aws4_request' } },
      '400 AuthorizationQueryParametersError',
    ],
  ])('with %s is refused', async (_name, attack, code) => {
    expect(await codeOf(await upload(attack))).toBe(code);
  });

  test.each(['quarantine/../../local-payout/x', './x', ['quarantine/$', '{filename}'].join('')])(
    'signed for the key %s is refused',
    async (odd) => {
      const { fields } = await signForm(clientWith(), odd);
      expect(await codeOf(await upload({ fields }))).toBe('400 InvalidArgument');
    },
  );

  test('with a policy changed after signing is refused', async () => {
    const Policy = await policyWith((policy) => policy.conditions.push(['content-length-range', 1, 10_000_000]));
    expect(await codeOf(await upload({ fields: { Policy } }))).toBe('403 SignatureDoesNotMatch');
  });

  test('is refused after its expiry, and not a moment before', async () => {
    clockMs = 4 * minute;
    expect((await upload({})).status).toBe(204);
    const signed = await signForm();
    clockMs = 5 * minute + 2000;
    expect(await codeOf(await upload({ fields: signed.fields }))).toBe('403 AccessDenied');
  });

  test('signed with another secret or by another key is refused', async () => {
    expect(await codeOf(await upload({}, clientWith('guessed')))).toBe('403 SignatureDoesNotMatch');
    expect(await codeOf(await upload({}, clientWith(keys.secretAccessKey, 'OTHER')))).toBe('403 InvalidAccessKeyId');
  });

  test('posted to another bucket than the one signed is refused', async () => {
    expect(await codeOf(await upload({ url: `${files}/local-payout` }))).toBe('403 AccessDenied');
  });

  test('for the bucket of payout lists is refused, though we signed it', async () => {
    const { url, fields } = await createPresignedPost(clientWith(), { Bucket: 'local-payout', Key: 'lists/own' });
    expect(await codeOf(await fetch(url, { method: 'POST', body: formOf(fields) }))).toBe('403 AccessDenied');
  });

  test.each([
    ['image/png', 204],
    ['image/', 204],
    ['text/html', 403],
    ['', 403],
  ])('that leaves the type open but for its beginning answers to "%s" with %i', async (type, status) => {
    const Conditions: Parameters<typeof createPresignedPost>[1]['Conditions'] = [
      ['starts-with', '$Content-Type', 'image/'],
    ];
    const { url, fields } = await createPresignedPost(clientWith(), {
      Bucket: bucket,
      Key: 'quarantine/open',
      Conditions,
    });
    const body = formOf({ ...fields, 'Content-Type': type });
    expect((await fetch(url, { method: 'POST', body })).status).toBe(status);
  });

  test('with a field given twice is refused', async () => {
    const { url, fields } = await signForm();
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('KEY', 'quarantine/other');
    form.append('file', new Blob([content]));
    expect(await codeOf(await fetch(url, { method: 'POST', body: form }))).toBe('400 MalformedPOSTRequest');
  });

  test('whose fields come after the file is refused: they do not count', async () => {
    const { url, fields } = await signForm();
    const form = new FormData();
    form.append('file', new Blob([content]));
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    expect(await codeOf(await fetch(url, { method: 'POST', body: form }))).toBe('400 InvalidArgument');
  });

  test('that is no form is refused', async () => {
    expect(await codeOf(await fetch(`${files}/${bucket}`, { method: 'POST', body: content }))).toBe(
      '400 MalformedPOSTRequest',
    );
  });
});

describe('a presigned address', () => {
  const sign = (client = clientWith(), input: object = {}) =>
    getSignedUrl(client, new GetObjectCommand({ Bucket: bucket, Key: key, ...input }), { expiresIn: 300 });
  const changed = async (change: (address: URL) => unknown): Promise<URL> => {
    const address = new URL(await sign());
    change(address);
    return address;
  };

  beforeAll(async () => {
    storage.put(bucket, key, Buffer.from(content), {
      contentType: 'text/html',
      metadata: {},
      checksumSha256: undefined,
    });
    storage.put(bucket, 'quarantine/other', Buffer.from('of another'), {
      contentType: 'text/plain',
      metadata: {},
      checksumSha256: undefined,
    });
  });

  test('gives the file, which cannot act as a page of the platform', async () => {
    const response = await fetch(await sign());
    expect(await response.text()).toBe(content);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('gives a part of the file, and its name for saving', async () => {
    const address = await sign(clientWith(), { ResponseContentDisposition: 'attachment; filename="a b.pdf"' });
    const response = await fetch(address, { headers: { range: 'bytes=0-3' } });
    expect(response.status).toBe(206);
    expect(await response.text()).toBe(content.slice(0, 4));
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="a b.pdf"');
  });

  test('of a file that is not there answers 404', async () => {
    expect((await fetch(await sign(clientWith(), { Key: 'quarantine/none' }))).status).toBe(404);
  });

  test('is refused after its expiry', async () => {
    const address = await sign();
    clockMs = 5 * minute - 2000;
    expect((await fetch(address)).status).toBe(200);
    clockMs = 5 * minute + 2000;
    expect(await codeOf(await fetch(address))).toBe('403 AccessDenied');
  });

  test('from the future is refused', async () => {
    const address = await sign();
    clockMs = -20 * minute;
    expect(await codeOf(await fetch(address))).toBe('403 AccessDenied');
  });

  test.each<[string, (address: URL) => unknown, string]>([
    [
      'of another key',
      (a) => Object.assign(a, { pathname: `/files/${bucket}/quarantine/other` }),
      '403 SignatureDoesNotMatch',
    ],
    ['without a signature', (a) => a.searchParams.delete('X-Amz-Signature'), '403 AccessDenied'],
    ['without any parameter', (a) => Object.assign(a, { search: '' }), '403 AccessDenied'],
    [
      'with a tampered signature',
      (a) => a.searchParams.set('X-Amz-Signature', 'f'.repeat(64)),
      '403 SignatureDoesNotMatch',
    ],
    ['with a longer life', (a) => a.searchParams.set('X-Amz-Expires', '3000'), '403 SignatureDoesNotMatch'],
    [
      'with a life beyond a week',
      (a) => a.searchParams.set('X-Amz-Expires', '700000'),
      '400 AuthorizationQueryParametersError',
    ],
    [
      'with an added parameter',
      (a) => a.searchParams.set('response-content-type', 'text/html'),
      '403 SignatureDoesNotMatch',
    ],
    ['with a repeated parameter', (a) => a.searchParams.append('X-Amz-Expires', '1'), '400 InvalidArgument'],
    ['without the host signed', (a) => a.searchParams.set('X-Amz-SignedHeaders', 'range'), '403 AccessDenied'],
    ['by another host name', (a) => Object.assign(a, { hostname: 'localhost' }), '403 SignatureDoesNotMatch'],
  ])('%s is refused', async (_name, change, code) => {
    expect(await codeOf(await fetch(await changed(change)))).toBe(code);
  });

  test('signed with another secret is refused', async () => {
    expect(await codeOf(await fetch(await sign(clientWith('guessed'))))).toBe('403 SignatureDoesNotMatch');
  });

  test('with an Amazon header nobody signed is refused', async () => {
    const response = await fetch(await sign(), { headers: { 'x-amz-server-side-encryption-customer-key': 'x' } });
    expect(await codeOf(response)).toBe('403 AccessDenied');
  });

  test('serves its own method only', async () => {
    expect((await fetch(await sign(), { method: 'HEAD' })).status).toBe(403);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'POST']) {
      expect(await codeOf(await fetch(await sign(), { method }))).toBe('403 AccessDenied');
    }
  });
});

describe('our own functions', () => {
  test('keep papers of 20 MiB', async () => {
    const place = { Bucket: bucket, Key: 'verified/large' };
    const Body = new Uint8Array(20 * 1024 * 1024);
    await direct().send(new PutObjectCommand({ ...place, Body, ContentType: 'application/pdf' }));
    expect((await direct().send(new HeadObjectCommand(place))).ContentLength).toBe(Body.length);
  });
});

describe('everything else', () => {
  test('writing, deleting and listing are refused even with our signature', async () => {
    const client = clientWith();
    const inBucket = { Bucket: bucket, Key: key };
    await expect(client.send(new PutObjectCommand({ ...inBucket, Body: 'x' }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await expect(client.send(new DeleteObjectCommand(inBucket))).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(client.send(new ListObjectsV2Command({ Bucket: bucket }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    const put = await getSignedUrl(client, new PutObjectCommand(inBucket), { expiresIn: 300 });
    expect(await codeOf(await fetch(put, { method: 'PUT', body: 'x' }))).toBe('403 AccessDenied');
  });

  test('a path with dots is refused', async () => {
    expect(await codeOf(await fetch(`${files}/${bucket}/%2e%2e%2flocal-payout/x`))).toBe('403 AccessDenied');
  });
});

describe('the bucket of payout lists', () => {
  const list = { Bucket: 'local-payout', Key: 'lists/1.xlsx' };

  test('is written once: neither another write nor a deletion is taken', async () => {
    const client = direct();
    await client.send(new PutObjectCommand({ ...list, Body: 'first', IfNoneMatch: '*' }));
    for (const attempt of [
      new PutObjectCommand({ ...list, Body: 'second' }),
      new PutObjectCommand({ ...list, Body: 'second', IfNoneMatch: '*' }),
    ]) {
      await expect(client.send(attempt)).rejects.toMatchObject({ name: 'PreconditionFailed' });
    }
    await expect(client.send(new DeleteObjectCommand(list))).rejects.toMatchObject({ name: 'PreconditionFailed' });
    const { Body } = await client.send(new GetObjectCommand(list));
    expect(await Body?.transformToString()).toBe('first');
  });

  test('of many writers at once one wins', async () => {
    const client = direct();
    const writers = Array.from({ length: 12 }, (_, index) =>
      client.send(
        new PutObjectCommand({ Bucket: bucket, Key: 'verified/once', Body: String(index), IfNoneMatch: '*' }),
      ),
    );
    const settled = await Promise.allSettled(writers);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
