import { admitClaimant } from '../../../functions/administration/admit-claimant.ts';
import { appointPerson } from '../../../functions/administration/appoint-person.ts';
import { bindPerson } from '../../../functions/administration/bind-person.ts';
import { changeRegistration } from '../../../functions/administration/change-registration.ts';
import { registerPerson as registerNew } from '../../../functions/administration/register-person.ts';
import { saveDepartment } from '../../../functions/administration/save-department.ts';
import { unbindPerson } from '../../../functions/administration/unbind-person.ts';
import { withdrawRole } from '../../../functions/administration/withdraw-role.ts';
import { withCheckDigit } from '../../../shared/claim/credit-code.ts';
import { withIdCheckDigit } from '../../../shared/claim/id-number.ts';
import type { Table } from '../../../shared/store/table.ts';
import { call, doneValue } from '../../functions/requests.ts';
import { admit, registerPerson } from '../../functions/reviewed-claim.ts';
import { doneTimes, one } from '../scenes.ts';
import { expected, idempotencyKey, useCase } from '../use-case.ts';

const creditCode = withCheckDigit('91370100MA3000001');
const idNumber = withIdCheckDigit('37010219800101001');
const name = { zh: '科技局', en: 'Science Bureau' };
const successor = { department: 'science', since: '2019-01-01' };

/** An administrator, an admitted company, its clerk, an officer and a department: something for each act to meet. */
const office = async (table: Table) => {
  const admin = await one(table, 'admin', 'administrator');
  const { id: claimant } = await admit(table, '91370100MA30000001');
  await registerPerson(table, { id: 'clerk', bindings: [{ claimant, as: 'clerk' }] });
  await registerPerson(table, { id: 'new' });
  await one(table, 'he', 'officer');
  doneValue(await call(saveDepartment, table, admin, { path: { department: 'science' }, body: { name } }));
  return { admin, claimant };
};

export const administrationCases = [
  useCase({
    name: 'admit-company',
    route: 'admit-claimant',
    prepare: office,
    run: (table, { admin }) =>
      call(admitClaimant, table, admin, { body: { kind: 'company', creditCode, name: '某公司' }, idempotencyKey }),
    check: (table) => doneTimes(table, 'claimant', creditCode, 'admit-claimant'),
  }),
  useCase({
    name: 'admit-individual',
    route: 'admit-claimant',
    // The first individual of all makes the platform's salt, by chance; the second meets it.
    prepare: async (table) => {
      const given = await office(table);
      const first = { kind: 'individual' as const, idNumber: withIdCheckDigit('37010219800101002'), name: '李四' };
      doneValue(await call(admitClaimant, table, given.admin, { body: first }));
      return given;
    },
    run: (table, { admin }) =>
      call(admitClaimant, table, admin, { body: { kind: 'individual', idNumber, name: '张三' }, idempotencyKey }),
    check: async () => [],
  }),
  useCase({
    name: 'change-registration',
    route: 'change-registration',
    prepare: office,
    run: (table, { admin, claimant }) =>
      call(changeRegistration, table, admin, {
        path: { claimant },
        body: { registeredInJinan: false, source: '登记机关' },
        idempotencyKey,
      }),
    check: (table, { claimant }) => doneTimes(table, 'claimant', claimant, 'change-registration'),
  }),
  useCase({
    name: 'register-person',
    route: 'register-person',
    prepare: office,
    run: (table, { admin }) =>
      call(registerNew, table, admin, {
        body: { id: 'wang', name: '王', kind: 'person', subjects: ['wang-1', 'wang-2'] },
        idempotencyKey,
      }),
    check: (table) => doneTimes(table, 'person', 'wang', 'register-person'),
  }),
  useCase({
    name: 'bind-person',
    route: 'bind-person',
    prepare: office,
    run: (table, { admin, claimant }) =>
      call(bindPerson, table, admin, { path: { person: 'new' }, body: { claimant, as: 'clerk' }, idempotencyKey }),
    check: (table) => doneTimes(table, 'person', 'new', 'bind-person'),
  }),
  useCase({
    name: 'unbind-person',
    route: 'unbind-person',
    prepare: office,
    run: (table, { admin, claimant }) =>
      call(unbindPerson, table, admin, { path: { person: 'clerk', claimant }, idempotencyKey }),
    check: (table) => doneTimes(table, 'person', 'clerk', 'unbind-person'),
  }),
  useCase({
    name: 'appoint-person',
    route: 'appoint-person',
    prepare: office,
    run: (table, { admin }) =>
      call(appointPerson, table, admin, {
        path: { person: 'new' },
        body: { role: 'reviewer', department: 'science' },
        idempotencyKey,
      }),
    check: (table) => doneTimes(table, 'person', 'new', 'appoint-person'),
  }),
  useCase({
    name: 'withdraw-role',
    route: 'withdraw-role',
    prepare: office,
    run: (table, { admin }) =>
      call(withdrawRole, table, admin, { path: { person: 'he', role: 'officer' }, query: {}, idempotencyKey }),
    check: (table) => doneTimes(table, 'person', 'he', 'withdraw-role'),
  }),
  useCase({
    name: 'save-department',
    route: 'save-department',
    prepare: office,
    run: (table, { admin }) =>
      call(saveDepartment, table, admin, {
        path: { department: 'old-science' },
        body: { name, successor },
        idempotencyKey,
      }),
    check: async (table) => [
      ...(await doneTimes(table, 'department', 'old-science', 'save-department')),
      ...expected('science', (await doneTimes(table, 'department', 'science', 'save-department')).length, 0),
    ],
  }),
];
