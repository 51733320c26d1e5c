import { beforeAll, describe, expect, test } from 'vitest';
import { type Given, refusalOf, uploadFile } from '../client.ts';
import { pdfBytes, sha256Of } from '../story/papers.ts';
import type { Scene } from './scene.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'));

export const evidence = (scene: () => Scene): void => {
  let claim = '';
  beforeAll(async () => {
    const { client, cast, round } = scene();
    const made = { path: { claimant: cast.company.id }, body: { round, clause: 'madrid-trademark' } } as const;
    claim = (await client.as('clerk-chen')('create-draft', made)).id;
  });

  const clerk = () => scene().client.as('clerk-chen');

  type Announced = Partial<Given<'add-evidence'>['body']>;

  const announce = (bytes: Uint8Array, change: Announced = {}) =>
    clerk()('add-evidence', {
      path: { claim },
      body: {
        kind: 'certificate',
        fileName: '证书.pdf',
        contentType: 'application/pdf',
        sizeBytes: bytes.length,
        sha256: sha256Of(bytes),
        ...change,
      },
    });

  const complete = (paper: string) => clerk()('complete-evidence', { path: { claim, evidence: paper } });

  const codeOfCompleting = async (paper: string): Promise<[number, string]> => {
    const { status, problem } = await refusalOf(complete(paper));
    return [status, problem.code];
  };

  test('what never came is not verified', async () => {
    const { id } = await announce(pdfBytes('never'));
    expect(await codeOfCompleting(id)).toEqual([422, 'evidence-not-verified']);
  });

  describe('storage takes only what was announced', () => {
    test.each([
      [
        'other bytes of the same size',
        (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, at) => (at === 12 ? byte ^ 1 : byte)),
      ],
      ['one byte less', (bytes: Uint8Array) => Uint8Array.from(bytes.subarray(1))],
      ['one byte more', (bytes: Uint8Array) => Uint8Array.from([...bytes, 10])],
      ['nothing', () => new Uint8Array()],
    ])('%s is refused', async (what, spoil) => {
      const bytes = pdfBytes(what);
      const { id, upload } = await announce(bytes);
      const status = await uploadFile(upload, spoil(bytes));
      expect([400, 403]).toContain(status);
      expect(await codeOfCompleting(id)).toEqual([422, 'evidence-not-verified']);
    });

    test.each([
      ['a foreign key', { key: 'quarantine/91370100000000000X/0000000000000000/0000000000000000' }],
      ['a place among the verified', { key: 'verified/x' }],
      ['another type', { 'Content-Type': 'text/html' }],
      ['another checksum', { 'x-amz-checksum-sha256': 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' }],
      ['a field beside', { acl: 'public-read' }],
      [
        'another policy',
        { Policy: Buffer.from('{"expiration":"2099-01-01T00:00:00Z","conditions":[]}').toString('base64') },
      ],
    ])('%s is refused', async (what, fields) => {
      const bytes = pdfBytes(what);
      const { upload } = await announce(bytes);
      const changed = { ...upload, fields: { ...upload.fields, ...fields } };
      expect(await uploadFile(changed, bytes)).toBe(403);
    });
  });

  describe('the bytes decide what a file is', () => {
    test.each([
      ['a web page', bytesOf('<!doctype html><script>alert(1)</script>')],
      ['a program', bytesOf('MZ\u0090\u0000 this program cannot be run')],
      [
        'a PNG',
        bytesOf(
          '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u0001\b\u0006',
        ),
      ],
      ['a PDF cut off before its end', pdfBytes('cut').slice(0, -8)],
      ['an archive', bytesOf('PK\u0003\u0004\u0014\u0000\u0000\u0000\u0000\u0000')],
    ])('%s announced as a PDF is refused', async (_what, bytes) => {
      const { id, upload } = await announce(bytes);
      expect(await uploadFile(upload, bytes)).toBe(204);
      expect(await codeOfCompleting(id)).toEqual([422, 'evidence-type-refused']);
    });
  });

  test('a PDF that nobody can open without its password is refused', async () => {
    const bytes = bytesOf(
      `${new TextDecoder('latin1').decode(pdfBytes('locked'))}\ntrailer << /Encrypt 5 0 R >>\n%%EOF`,
    );
    const { id, upload } = await announce(bytes);
    expect(await uploadFile(upload, bytes)).toBe(204);
    expect(await codeOfCompleting(id)).toEqual([422, 'evidence-locked']);
  });

  test.each([
    ['a kind nobody knows', { kind: 'love-letter' }, 'kind'],
    ['a web page', { contentType: 'text/html' as 'image/png' }, 'contentType'],
    ['an empty file', { sizeBytes: 0 }, 'sizeBytes'],
    ['a file over 20 MB', { sizeBytes: 20 * 1024 * 1024 + 1 }, 'sizeBytes'],
    ['a checksum in capitals', { sha256: 'A'.repeat(64) }, 'sha256'],
    ['a name with a way in it', { fileName: '../../etc/passwd.pdf' }, 'fileName'],
    ['a page that calls itself a PDF', { fileName: '要件.html' }, 'fileName'],
    ['a name that breaks its line', { fileName: '要件\u2028.pdf' }, 'fileName'],
    ['a name that reads backwards', { fileName: 'exe.\u202efdp.pdf' }, 'fileName'],
  ])('%s is not announced', async (_what, change, path) => {
    const { status, problem } = await refusalOf(announce(pdfBytes('x'), change));
    expect([status, problem.issues?.map((issue) => issue.path)]).toEqual([422, [path]]);
  });

  test('a paper that waits for its file keeps the claim from being submitted', async () => {
    const { revision } = await clerk()('view-claim', { path: { claim } });
    const given = { path: { claim }, body: { revision, commitment: true } } as const;
    const { problem } = await refusalOf(clerk()('submit-claim', given));
    expect([problem.code, problem.details?.reasons]).toEqual([
      'not-ready',
      expect.arrayContaining(['evidence-not-verified', 'evidence-missing']),
    ]);
  });

  test('a paper of one claim is no paper of another', async () => {
    const { submitted } = scene();
    const bytes = pdfBytes('mine');
    const { id, upload } = await announce(bytes);
    await uploadFile(upload, bytes);
    await complete(id);
    const elsewhere = { path: { claim: submitted.id, evidence: id } };
    expect((await refusalOf(clerk()('complete-evidence', elsewhere))).status).toBe(404);
    expect(
      (await refusalOf(scene().client.as('reviewer-market')('read-evidence', { ...elsewhere, query: {} }))).status,
    ).toBe(404);
  });

  test('nobody reads a file without an address signed for it', async () => {
    const { client, platform, submitted } = scene();
    const auditor = client.as('auditor-shi');
    const { filing } = await auditor('view-review', { path: { claim: submitted.id } });
    const paper = filing.evidence[0];
    const { url } = await auditor('read-evidence', {
      path: { claim: submitted.id, evidence: paper?.id ?? '' },
      query: {},
    });
    expect((await fetch(url)).status).toBe(200);
    const { pathname, search } = new URL(url);
    expect((await fetch(`${platform.origin}${pathname}`)).status).toBe(403);
    expect((await fetch(`${platform.origin}${pathname}x${search}`)).status).toBe(403);
    expect((await fetch(`${url}&response-content-type=text/html`)).status).toBe(403);
  });

  test('a claim takes forty papers and no more', async () => {
    const { client, cast, round } = scene();
    const made = { path: { claimant: cast.company.id }, body: { round, clause: 'madrid-trademark' } } as const;
    const { id } = await clerk()('create-draft', made);
    const token = await client.token('clerk-chen');
    const bytes = pdfBytes('many');
    const body = {
      kind: 'certificate',
      fileName: 'a.pdf',
      contentType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256: sha256Of(bytes),
    };
    for (let paper = 0; paper < 38; paper += 1)
      expect((await client.attempt('add-evidence', { path: { claim: id }, body }, { token })).status).toBe(201);
    const last = await Promise.all(
      Array.from({ length: 6 }, () => client.attempt('add-evidence', { path: { claim: id }, body }, { token })),
    );
    const { evidence: papers } = await clerk()('view-claim', { path: { claim: id } });
    expect(papers).toHaveLength(38 + last.filter(({ status }) => status === 201).length);
    expect(papers.length).toBeLessThanOrEqual(40);
  });
};
