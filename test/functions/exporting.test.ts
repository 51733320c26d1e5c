import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeExport } from '../../functions/export/make-export.ts';
import { askExport } from '../../functions/finance/ask-export.ts';
import { sealList } from '../../functions/finance/seal-list.ts';
import { takeExport } from '../../functions/finance/take-export.ts';
import { viewExport } from '../../functions/finance/view-export.ts';
import { type Storage, startStorage } from '../../infra/local/storage.ts';
import type { Act } from '../../shared/http/act.ts';
import { wan } from '../../shared/money/fen.ts';
import type { ExportHead } from '../../shared/payout/export-head.ts';
import { type PayoutTemplate, templateIds } from '../../shared/payout/templates.ts';
import { readHead, readJournal } from '../../shared/store/aggregate.ts';
import { exports, lists } from '../../shared/store/aggregates.ts';
import { momentAt } from '../../shared/store/business-clock.ts';
import { reviveExports } from '../../shared/store/export-store.ts';
import { headKey } from '../../shared/store/keys.ts';
import { FileDiffers, openPayoutStore, type PayoutStore } from '../../shared/store/payout-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { engineEndpoint } from '../engine.ts';
import { fontPath } from '../payout/sample-list.ts';
import { builtList, staff } from './city.ts';
import { call, codeOf, doneValue } from './requests.ts';
import { moment } from './reviewed-claim.ts';

let storage: Storage;
let payouts: PayoutStore;
let client: S3Client;
let bucket = '';

beforeAll(async () => {
  storage = await startStorage();
  Object.assign(process.env, {
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'LOCAL',
    AWS_SECRET_ACCESS_KEY: 'LOCAL',
    AWS_ENDPOINT_URL_S3: storage.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: await engineEndpoint(),
  });
  bucket = storage.environment.PAYOUT_BUCKET ?? '';
  payouts = openPayoutStore(bucket, storage.endpoint);
  client = new S3Client({ forcePathStyle: true });
});
afterAll(() => storage.stop());

const fileAt = async (name: string): Promise<Buffer | undefined> => {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: `lists/${name}` }));
    return Buffer.from((await Body?.transformToByteArray()) ?? []);
  } catch (error) {
    if ((error as Error).name === 'NoSuchKey') return undefined;
    throw error;
  }
};

const sha256 = (bytes: Buffer | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

describe('the store of payout files', () => {
  const mebibyte = 1024 * 1024;
  async function* bytes(fill: number, mebibytes: number, brokenAfter = mebibytes): AsyncGenerator<Uint8Array> {
    for (let written = 0; written < mebibytes; written += 1) {
      if (written === brokenAfter) throw new Error('broken off');
      yield Buffer.alloc(mebibyte, fill);
    }
  }
  const write = (name: string, ...given: Parameters<typeof bytes>) =>
    payouts.write(name, bytes(...given), 'application/octet-stream');

  test.each([
    ['whole', 1],
    ['in parts', 20],
  ])('writes a file %s, once: again it is the same file, another is refused and the first stays', async (how, size) => {
    const written = await write(how, 1, size);
    expect(written).toEqual({ sizeBytes: size * mebibyte, sha256: sha256(await fileAt(how)) });
    expect(await write(how, 1, size)).toEqual(written);
    await expect(write(how, 2, size)).rejects.toThrow(FileDiffers);
    expect(sha256(await fileAt(how))).toBe(written.sha256);
  });

  test('of two at the same moment leaves one, and says so to the other', async () => {
    const [one, two] = await Promise.allSettled([write('race', 1, 20), write('race', 2, 20)]);
    expect([one?.status, two?.status].sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('leaves no file where the making breaks off', async () => {
    await expect(write('broken', 1, 20, 17)).rejects.toThrow('broken off');
    expect(await fileAt('broken')).toBeUndefined();
    expect(await write('broken', 1, 20)).toMatchObject({ sizeBytes: 20 * mebibyte });
  });
});

describe('an export', () => {
  let table: Table;
  let bai: Actor;
  let tang: Actor;
  let list: string;
  let woken: string[];
  beforeEach(async () => {
    ({ table, bai, tang, list } = await builtList(3));
    woken = [];
  });

  const seal = async () =>
    doneValue(await call(sealList, table, tang, { path: { list }, body: { count: 3, totalFen: wan(3) } }));
  const exporter = { start: async (id: string) => void woken.push(id) };
  const asking: Act<'ask-export'> = (stores, request) => askExport({ ...stores, exporter }, request);
  const taking: Act<'take-export'> = (stores, request) => takeExport({ ...stores, payouts }, request);
  const ask = (template: PayoutTemplate = 'csv-utf8-1', at = moment.at) =>
    call(asking, table, tang, { path: { list }, body: { template }, moment: { ...moment, at } });
  const asked = async (template?: PayoutTemplate) => doneValue(await ask(template)).id;
  const now = async () => moment;
  const make = (id: string, invocation = '1', on = table) =>
    makeExport({ table: on, payouts, fontPath, now }, id, invocation);
  const headOf = async (id: string): Promise<ExportHead | undefined> => (await readHead(table, exports, id))?.head;
  const set = (id: string, change: { readonly state: ExportHead['state'] }) =>
    table.transact([
      {
        update: headKey('export', id),
        set: 'SET #state = :state, beatAt = :beat, collectionKey = :open',
        condition: {
          expression: 'attribute_exists(pk)',
          names: { '#state': 'state' },
          values: { ':state': change.state, ':beat': moment.at, ':open': 'export#open' },
        },
      },
    ]);

  test('is of a sealed list', async () => {
    expect(codeOf(await ask())).toBe('not-in-this-state');
    expect(woken).toEqual([]);
    await seal();
    expect(woken).toEqual([]);
    const id = await asked();
    expect(woken).toEqual([id]);
    expect(await headOf(id)).toMatchObject({ state: 'asked', rows: 3, rowsDone: 0 });
  });

  test.each(templateIds)(
    'as %s is one file, the same in another time zone and language',
    { timeout: 120_000 },
    async (template) => {
      await seal();
      const id = await asked(template);
      const made = await make(id);
      expect(made).toMatchObject({ state: 'done', rowsDone: 3, run: 1 });
      const file = await fileAt(`${list}/${made?.fileName}`);
      expect([made?.sizeBytes, made?.sha256]).toEqual([file?.length, sha256(file)]);
      await set(id, { state: 'asked' });
      const script = fileURLToPath(new URL('./make-export-elsewhere.ts', import.meta.url));
      const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
      const { stdout } = await promisify(execFile)(process.execPath, [script, table.name, bucket, id], { env });
      expect(JSON.parse(stdout)).toEqual({ sha256: made?.sha256, zone: 'Pacific/Kiritimati' });
    },
  );

  test('asked from many sides is one, and of many invocations one makes it', async () => {
    await seal();
    const all = await Promise.all(Array.from({ length: 8 }, () => ask()));
    const ids = new Set(all.map((each) => doneValue(each).id));
    expect(ids.size).toBe(1);
    const [id = ''] = ids;
    const made = await Promise.all(Array.from({ length: 8 }, (_, at) => make(id, String(at))));
    expect(made.filter((each) => each !== undefined)).toHaveLength(1);
    const acts = (await readJournal(table, 'export', id)).map(({ act }) => act);
    expect(acts).toEqual(['ask-export', 'begin-export', 'finish-export']);
    const before = woken.length;
    expect(await asked()).toBe(id);
    expect(woken).toHaveLength(before);
  });

  test('never takes another file for its own: it fails and says so', async () => {
    await seal();
    const id = await asked();
    const Key = `lists/${list}/${(await headOf(id))?.fileName}`;
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'forged' }));
    await expect(make(id)).rejects.toThrow(FileDiffers);
    expect(await headOf(id)).toMatchObject({ state: 'failed', fault: 'file-differs' });
    expect((await fileAt(Key.slice('lists/'.length)))?.toString()).toBe('forged');
  });

  test('of lines that are not the sealed ones is never finished', async () => {
    await seal();
    const id = await asked();
    const [line] = await table.partition(`LIST#${list}`, 'LINE#');
    const payment = { ...(line?.payment as object), accountNumber: '99999999' };
    await table.transact([{ put: { ...line, payment } }]);
    await expect(make(id)).rejects.toThrow('not the ones that were sealed');
    const failed = await headOf(id);
    expect(failed).toMatchObject({ state: 'failed', fault: 'lines-differ' });
    expect(await fileAt(`${list}/${failed?.fileName}`)).toBeUndefined();
  });

  test('broken off leaves no file, fails, and is made when it is asked for again', async () => {
    await seal();
    const id = await asked();
    const cut: Table = {
      ...table,
      async *pages() {
        yield [];
        throw new Error('the line is cut');
      },
    };
    await expect(make(id, '1', cut)).rejects.toThrow('the line is cut');
    expect(await headOf(id)).toMatchObject({ state: 'failed', fault: 'interrupted' });
    expect(await asked()).toBe(id);
    expect(await make(id, '2')).toMatchObject({ state: 'done', run: 2 });
  });

  test('whose run was killed is begun anew by whoever asks, and by the clock, three times in all', async () => {
    await seal();
    const id = await asked();
    const later = momentAt(new Date(Date.parse(moment.at) + 6 * 60_000));
    await set(id, { state: 'running' });
    const soon = momentAt(new Date(Date.parse(moment.at) + 4 * 60_000));
    expect(await reviveExports(table, exporter, soon)).toBe(0);
    expect(await reviveExports(table, exporter, later)).toBe(1);
    expect(woken).toEqual([id, id]);
    expect(await headOf(id)).toMatchObject({ state: 'asked', beatAt: later.at });
    expect(await make(id)).toMatchObject({ state: 'done', run: 1 });

    await set(id, { state: 'running' });
    expect(doneValue(await ask('csv-utf8-1', soon.at)).id).toBe(id);
    expect((await headOf(id))?.state).toBe('running');
    expect(doneValue(await ask('csv-utf8-1', later.at)).id).toBe(id);
    expect((await headOf(id))?.state).toBe('asked');
    await make(id, '2');
    await set(id, { state: 'asked' });
    await make(id, '3');
    await set(id, { state: 'running' });
    expect(await reviveExports(table, exporter, later)).toBe(0);
    expect(await headOf(id)).toMatchObject({ state: 'failed', fault: 'interrupted', run: 3 });
  });

  test('is taken by finance alone, and the list says who took it', async () => {
    await seal();
    const id = await asked();
    const take = (by: Actor) => call(taking, table, by, { path: { list, export: id } });
    expect(codeOf(await take(tang))).toBe('not-in-this-state');
    await make(id);
    const auditor = await staff(table, 'shi', 'auditor');
    expect(codeOf(await take(auditor))).toBe('wrong-role');
    const shown = doneValue(await call(viewExport, table, auditor, { path: { list, export: id } }));
    expect(shown).toMatchObject({ state: 'done', rows: 3, rowsDone: 3 });
    const { url, fileName } = doneValue(await take(bai));
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('300');
    expect(fileName).toMatch(/^payout-list-.*-csv-utf8-1-[0-9a-f]{12}\.csv$/);
    const taken = (await readJournal(table, 'list', list)).at(-1);
    expect(taken).toMatchObject({ act: 'take-export', by: { person: 'bai' }, detail: { export: id } });
    const other = { path: { list: 'another', export: id } };
    expect(codeOf(await call(viewExport, table, tang, other))).toBe('not-found');
    expect((await readHead(table, lists, list))?.head.state).toBe('sealed');
  });
});
