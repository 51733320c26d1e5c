import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Storage, startStorage } from '../../infra/local/storage.ts';
import { type RootFile, rootFault, sealRoot } from '../../shared/claim/root.ts';
import type { Scheme } from '../../shared/claim/scheme.ts';
import { actOn, type Command, headItem, readHead, readJournal } from '../../shared/store/aggregate.ts';
import { departments, schemes } from '../../shared/store/aggregates.ts';
import { momentAt } from '../../shared/store/business-clock.ts';
import { entryIndex, entryKey, newestRootKey, shardOf } from '../../shared/store/keys.ts';
import { makeRoot } from '../../shared/store/make-root.ts';
import { openRootFiles, type RootFiles } from '../../shared/store/root-files.ts';
import { newestRoot, readRoots } from '../../shared/store/root-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { doneValue } from '../functions/requests.ts';
import { openOwnTable } from '../functions/reviewed-claim.ts';

let storage: Storage;
let files: RootFiles;
let table: Table;

/** A bucket for each test: numbers begin with 1 in every table. */
const freshFiles = async (): Promise<void> => {
  await storage?.stop();
  storage = await startStorage();
  process.env.AWS_ENDPOINT_URL_S3 = storage.endpoint;
  files = openRootFiles('local-payout', storage.endpoint);
};

beforeAll(() => {
  Object.assign(process.env, { AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'LOCAL', AWS_SECRET_ACCESS_KEY: 'LOCAL' });
});
beforeEach(async () => {
  await freshFiles();
  table = await openOwnTable();
});
afterAll(() => storage.stop());

/** Shanghai time of December 2019, e.g. `2 10:30`. */
const at = (when: string) => {
  const [day = '', time = ''] = when.split(' ');
  return momentAt(new Date(`2019-12-${day.padStart(2, '0')}T${time}:00+08:00`));
};

let keys = 0;

const commandAt = (when: string): Command => {
  keys += 1;
  return {
    by: { person: 'admin', name: '管', role: 'administrator' },
    moment: at(when),
    idempotencyKey: `key-${keys}`,
    requestHash: 'f'.repeat(64),
  };
};

const rename = (id: string, when: string) => {
  const command = commandAt(when);
  const head = { id, name: { zh: `${id} ${keys}`, en: id } };
  return actOn(table, departments, id, command, () => ({ ok: true, value: { act: 'rename', head, detail: {} } }));
};

const tick = (when: string, on = table) => makeRoot(on, files, at(when));

const leavesOf = async (number: number): Promise<string[]> =>
  (await files.read(number)).leaves.map(({ kind, id, entries }) => `${kind} ${id} ${entries}`);

const expectOneChain = async (count: number) => {
  const roots = await readRoots(table);
  expect(roots.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  for (const [index, root] of roots.entries()) {
    const file: RootFile = await files.read(root.number);
    expect(file.root).toEqual(root);
    expect(rootFault(file, roots[index - 1])).toBeUndefined();
  }
  expect(await newestRoot(table)).toEqual(roots.at(-1));
};

describe('once a business day', () => {
  test('a root is made over the journals changed since the last one, with their last hash', async () => {
    for (const id of ['science', 'finance', 'science']) doneValue(await rename(id, '2 08:00'));
    expect(await tick('2 10:00')).toMatchObject({ number: 1, on: '2019-12-02', count: 2, previousHash: null });
    expect(await tick('2 11:00')).toBeUndefined();
    await rename('science', '2 12:00');
    expect(await tick('2 23:59')).toBeUndefined();
    expect(await tick('3 00:01')).toMatchObject({ number: 2, on: '2019-12-03', from: at('2 09:58').at, count: 1 });
    expect([await leavesOf(1), await leavesOf(2)]).toEqual([
      ['department finance 1', 'department science 2'],
      ['department science 3'],
    ]);
    const [leaf] = (await files.read(2)).leaves;
    expect(leaf?.hash).toBe((await readHead(table, departments, 'science'))?.chainHash);
    expect(leaf?.hash).toBe((await readJournal(table, 'department', 'science')).at(-1)?.hash);
    await expectOneChain(2);
  });

  test('on which nothing changed, a root says so', async () => {
    await rename('science', '2 08:00');
    await tick('2 10:00');
    expect(await tick('3 10:00')).toMatchObject({ number: 2, count: 0 });
    expect((await files.read(2)).root.treeHash).toMatch(/^e3b0c44298fc1c14/);
    await expectOneChain(2);
  });

  test('days on which nothing ran are caught up by one root', async () => {
    await tick('2 10:00');
    for (const [index, day] of ['3', '4', '5'].entries()) await rename(`science-${'abc'[index]}`, `${day} 09:00`);
    expect(await tick('6 10:00')).toMatchObject({ number: 2, count: 3 });
  });

  test('the clock moved over several days within two minutes makes no root out of order', async () => {
    await tick('2 10:00');
    const later = { ...at('2 10:00'), businessOn: '2019-12-09' };
    expect(await makeRoot(table, files, later)).toBeUndefined();
    expect(await makeRoot(table, files, { ...later, at: at('2 10:01').at })).toMatchObject({ on: '2019-12-09' });
    await expectOneChain(2);
  });
});

describe('an entry is missed by no root', () => {
  test('that was stamped before its end and written after it', async () => {
    await rename('finance', '2 09:00');
    await tick('3 10:00');
    await rename('science', '3 09:57');
    await rename('finance', '3 09:58');
    expect(await leavesOf(1)).toEqual(['department finance 1']);
    await tick('4 10:00');
    expect(await leavesOf(2)).toEqual(['department finance 2', 'department science 1']);
  });

  test('of the last two minutes, which may still be on their way', async () => {
    await rename('science', '2 09:59');
    await tick('2 10:00');
    expect(await leavesOf(1)).toEqual([]);
    await tick('3 10:00');
    expect(await leavesOf(2)).toEqual(['department science 1']);
  });

  test('of a thing whose head is gone', async () => {
    await rename('science', '2 09:00');
    await table.transact([{ remove: { pk: 'DEPARTMENT#science', sk: 'HEAD' } }]);
    await tick('2 10:00');
    expect(await leavesOf(1)).toEqual(['department science 1']);
  });

  test('of many on one day, and of several kinds under one id', async () => {
    const { at: instant } = at('2 09:00');
    const letters = 'abcdefghijklmnop'.split('');
    const ids = letters
      .flatMap((one) => letters.flatMap((two) => letters.map((three) => `office-${one}${two}${three}`)))
      .filter((id) => shardOf(id) === 1)
      .slice(0, 600);
    expect(ids.length).toBeGreaterThan(510);
    const stored = { revision: 1, entries: 1, chainHash: 'a'.repeat(64) };
    for (let start = 0; start < ids.length; start += 50)
      await table.transact(
        ids.slice(start, start + 50).flatMap((id) => [
          headItem(departments, id, { ...stored, head: { id, name: { zh: id, en: id } } }),
          {
            put: {
              ...entryKey('department', id, 1),
              ...entryIndex({ at: instant, kind: 'department', id, number: 1 }),
            },
          },
        ]),
      );
    const scheme: Scheme = {
      id: ids[0] ?? '',
      content: {
        clause: 'cloud-adoption',
        title: { zh: '细则', en: 'Scheme' },
        from: '2019-01-01',
        until: '2019-12-31',
        sums: { rateBasisPoints: 1, perClaimantYearCapFen: 1 },
      },
      hash: 'b'.repeat(64),
    };
    doneValue(
      await actOn(table, schemes, scheme.id, commandAt('2 09:00'), () => ({
        ok: true,
        value: { act: 'publish', head: scheme, detail: {} },
      })),
    );
    expect((await tick('2 10:00'))?.count).toBe(ids.length + 1);
  });
});

describe('one root, whoever makes it', () => {
  const killed = (): Table => ({ ...table, transact: () => Promise.reject(new Error('killed')) });

  test('of ten ticks at once', async () => {
    await rename('science', '2 09:00');
    const made = await Promise.all(Array.from({ length: 10 }, () => tick('2 10:00')));
    // Who comes when it is done has nothing left to do.
    expect(new Set(made.flatMap((root) => root?.hash ?? [])).size).toBe(1);
    await expectOneChain(1);
  });

  test('of two at once on both sides of midnight, while the journals go on', async () => {
    await rename('science', '2 09:00');
    let second: Promise<unknown> | undefined;
    const between: Table = {
      ...table,
      transact: async (actions) => {
        await rename('science', '2 23:50');
        second = tick('3 00:00');
        await second;
        return table.transact(actions);
      },
    };
    const first = await tick('2 23:59', between);
    expect(first).toMatchObject({ number: 1, on: '2019-12-02' });
    expect(await second).toEqual(first);
    await expectOneChain(1);
  });

  test('killed between file and record: the next tick goes on with the same file, also on another day', async () => {
    await rename('science', '2 09:00');
    await expect(tick('2 10:00', killed())).rejects.toThrow('killed');
    const { root: left } = await files.read(1);
    expect([await readRoots(table), await newestRoot(table)]).toEqual([[], undefined]);
    await rename('science', '2 12:00');
    expect(await tick('4 10:00')).toEqual(left);
    expect(await tick('4 10:15')).toMatchObject({ number: 2, on: '2019-12-04', count: 1 });
    await expectOneChain(2);
  });

  test('and a file that is not what must follow stops it, in words', async () => {
    await tick('2 10:00');
    const first = await newestRoot(table);
    const place = { number: 2, on: '2019-12-03', from: first?.until ?? '', until: at('3 09:58').at };
    await files.keep(sealRoot({ ...place, previousHash: '0'.repeat(64) }, []));
    await expect(tick('3 10:00')).rejects.toThrow(
      'The file of root 2 is not what must follow: its previousHash differs.',
    );
    expect((await newestRoot(table))?.number).toBe(1);
  });

  test('nor is a record written beside another one', async () => {
    await tick('2 10:00');
    const newest = await newestRoot(table);
    await tick('3 10:00');
    await table.transact([{ put: { ...newestRootKey, ...newest } }]);
    await freshFiles();
    await expect(tick('4 10:00')).rejects.toThrow('Root 2 was not written: another one has its number.');
  });

  test('a file once written stays as it is', async () => {
    await tick('2 10:00');
    const kept = await files.read(1);
    expect(await files.keep(sealRoot({ ...kept.root, on: '2019-12-09' }, []))).toEqual(kept);
    expect(await files.read(1)).toEqual(kept);
  });
});
