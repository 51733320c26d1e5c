import { describe, expect, test } from 'vitest';
import { admitClaimant } from '../../functions/administration/admit-claimant.ts';
import { appointPerson } from '../../functions/administration/appoint-person.ts';
import { bindPerson } from '../../functions/administration/bind-person.ts';
import { saveDepartment } from '../../functions/administration/save-department.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { withIdCheckDigit } from '../../shared/claim/id-number.ts';
import type { Role } from '../../shared/claim/person.ts';
import { routes } from '../../shared/contract/routes.ts';
import { parseRequest } from '../../shared/http/parse-request.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { departments } from '../../shared/store/aggregates.ts';
import { identitySalt } from '../../shared/store/identity-salt.ts';
import { identityKey } from '../../shared/store/keys.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { call, codeOf, doneValue, tally } from './requests.ts';
import { openOwnTable, registerPerson, today } from './reviewed-claim.ts';

const withRole = (table: Table, id: string, role: Role): Promise<Actor> =>
  registerPerson(table, { id, roles: [{ role, appointedOn: today }] });

const open = async (): Promise<{ table: Table; admin: Actor }> => {
  const table = await openOwnTable();
  return { table, admin: await withRole(table, 'admin', 'administrator') };
};

const issuesOf = (result: Awaited<ReturnType<typeof call>>) => (result.ok ? 'done' : result.failure.issues);

describe('roles', () => {
  test.each<Role>(['reviewer', 'approver', 'finance', 'officer'])(
    'an administrator does not become %s',
    async (role) => {
      const { table, admin } = await open();
      await withRole(table, 'other', 'administrator');
      const appointed = await call(appointPerson, table, admin, { path: { person: 'other' }, body: { role } });
      expect(codeOf(appointed)).toBe('role-conflict');
    },
  );

  test('an officer does not become administrator, but auditor', async () => {
    const { table, admin } = await open();
    await withRole(table, 'he', 'officer');
    const appoint = async (role: Role) =>
      codeOf(await call(appointPerson, table, admin, { path: { person: 'he' }, body: { role } }));
    expect([await appoint('administrator'), await appoint('auditor')]).toEqual(['role-conflict', 'done']);
  });

  test('a program holds none', async () => {
    const { table, admin } = await open();
    await registerPerson(table, { id: 'erp', kind: 'program' });
    const appointed = await call(appointPerson, table, admin, { path: { person: 'erp' }, body: { role: 'officer' } });
    expect(codeOf(appointed)).toBe('program-cannot-hold-role');
  });

  test('what is named and not known is told at its field', async () => {
    const { table, admin } = await open();
    await registerPerson(table, { id: 'new' });
    const path = { person: 'new' };
    const body = { role: 'reviewer' as const, department: 'nowhere' };
    expect(issuesOf(await call(appointPerson, table, admin, { path, body }))).toEqual([
      { path: 'department', code: 'not-known', value: 'nowhere' },
    ]);
    const binding = { claimant: '91370100MA3ABSENTX', as: 'clerk' as const };
    expect(issuesOf(await call(bindPerson, table, admin, { path, body: binding }))).toEqual([
      { path: 'claimant', code: 'not-known', value: binding.claimant },
    ]);
  });
});

describe('the successor of a department', () => {
  const saving = (table: Table, admin: Actor) => (department: string, successor?: string) => {
    const name = { zh: department, en: department };
    const body = {
      name,
      ...(successor !== undefined && { successor: { department: successor, since: '2019-01-01' } }),
    };
    return call(saveDepartment, table, admin, { path: { department }, body });
  };

  test('is another one, known, and no way leads back from it', async () => {
    const { table, admin } = await open();
    const save = saving(table, admin);
    for (const [department, successor] of [['third'], ['second', 'third'], ['first', 'second']] as const)
      doneValue(await save(department, successor));
    const path = 'successor.department';
    expect(issuesOf(await save('first', 'first'))).toEqual([{ path, code: 'own-successor' }]);
    expect(issuesOf(await save('first', 'nowhere'))).toEqual([{ path, code: 'not-known', value: 'nowhere' }]);
    expect(issuesOf(await save('third', 'first'))).toEqual([{ path, code: 'successor-ring', value: 'third' }]);
    expect((await readHead(table, departments, 'third'))?.head.successor).toBeUndefined();
  });

  test('makes no ring when two are saved at once', async () => {
    const { table, admin } = await open();
    const save = saving(table, admin);
    for (const department of ['one', 'two']) doneValue(await save(department));
    const saved = await Promise.all([save('one', 'two'), save('two', 'one')]);
    expect(tally(saved)).toEqual({ done: 1, 'invalid-input': 1 });
  });
});

describe('admission', () => {
  const parse = (body: object) =>
    parseRequest(
      routes['admit-claimant'],
      {
        headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
        body: JSON.stringify(body),
        isBase64Encoded: false,
      },
      'en',
    );

  test.each([
    ['too long', '9'.repeat(2000)],
    ['of Chinese words', '中'.repeat(18)],
    ['in small letters', '91370100ma30000001'],
  ])('a credit code %s is refused before it is looked up', (_, creditCode) => {
    const issues = [{ path: 'creditCode', message: 'A unified social credit code is 18 digits and capital letters.' }];
    expect(parse({ kind: 'company', creditCode, name: '某公司' })).toMatchObject({ failure: { issues } });
  });

  test('an ID number says what is wrong with it', async () => {
    const message = 'An ID number is 17 digits and a digit or capital X.';
    expect(parse({ kind: 'individual', idNumber: '11010519491231002x', name: '某甲' })).toMatchObject({
      failure: { issues: [{ path: 'idNumber', message }] },
    });
    const { table, admin } = await open();
    const body = { kind: 'individual' as const, idNumber: '110105194912310021', name: '某甲' };
    expect(issuesOf(await call(admitClaimant, table, admin, { body }))).toEqual([
      { path: 'idNumber', code: 'id-check-digit' },
    ]);
  });

  test('one individual an ID number, by a hash that needs the salt of this platform', async () => {
    const { table, admin } = await open();
    const idNumber = withIdCheckDigit('37010219800101001');
    const body = { kind: 'individual' as const, idNumber, name: '张三' };
    const admitted = await Promise.all(Array.from({ length: 4 }, () => call(admitClaimant, table, admin, { body })));
    expect(tally(admitted)).toEqual({ done: 1, 'already-exists': 3 });
    const salt = await identitySalt(table);
    expect(salt).toMatch(/^[0-9a-f]{64}$/);
    expect(await identitySalt(table)).toBe(salt);
    expect(await table.get(identityKey(salt, idNumber))).toBeDefined();
    for (const bare of [idNumber, contentHash(idNumber)])
      expect(await table.get({ pk: `IDENTITY#${bare}`, sk: 'CLAIMANT' })).toBeUndefined();
    expect(await identitySalt(await openOwnTable())).not.toBe(salt);
  });
});
