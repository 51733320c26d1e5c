import { admitClaimant } from '../../../functions/administration/admit-claimant.ts';
import { appointPerson } from '../../../functions/administration/appoint-person.ts';
import { bindPerson } from '../../../functions/administration/bind-person.ts';
import { registerPerson } from '../../../functions/administration/register-person.ts';
import { saveDepartment } from '../../../functions/administration/save-department.ts';
import { askAppropriation } from '../../../functions/finance/ask-appropriation.ts';
import { askPayer } from '../../../functions/finance/ask-payer.ts';
import { confirmAppropriation } from '../../../functions/finance/confirm-appropriation.ts';
import { confirmPayer } from '../../../functions/finance/confirm-payer.ts';
import { createRound } from '../../../functions/officer/create-round.ts';
import { publishRound } from '../../../functions/officer/publish-round.ts';
import { publishScheme } from '../../../functions/officer/publish-scheme.ts';
import { addDays, type PlainDate, yearOf } from '../../../shared/calendar/plain-date.ts';
import { contentHash } from '../../../shared/claim/content-hash.ts';
import { appointFirstAdministrator } from '../../../shared/store/first-administrator.ts';
import type { Table } from '../../../shared/store/table.ts';
import type { ActAs } from './act-as.ts';
import { momentOn, workingDaysBefore } from './business-days.ts';
import { departments } from './departments.ts';
import { admissions, type ClaimantName } from './enterprises.ts';
import { appointments, bindings, furtherClerks } from './people.ts';
import { personas } from './personas.ts';
import { reportCloudTargets } from './report-targets.ts';
import {
  openAppropriations,
  openRounds,
  type PlannedRound,
  pastAppropriations,
  pastRounds,
  schemes,
  waitingAppropriation,
} from './rounds.ts';

/** The id of each claimant as the platform gave it. */
export type ClaimantIds = Readonly<Record<ClaimantName, string>>;

/** Everything of the first day: who is who, before anyone claims. */
const firstDay = '2020-01-06';

const admin = 'admin';

const nameDepartments = async (act: ActAs): Promise<void> => {
  const save = ({ id, ...body }: (typeof departments)[number]) =>
    act(admin, momentOn(firstDay, '09:10'), 'save-department', saveDepartment, { path: { department: id }, body });
  await Promise.all(departments.filter(({ successor }) => !successor).map(save));
  await Promise.all(departments.filter(({ successor }) => successor).map(save));
};

const admitAll = async (act: ActAs): Promise<ClaimantIds> => {
  const admitted = Object.entries(admissions).map(async ([name, body]) => {
    const { id } = await act(admin, momentOn(firstDay, '09:30'), 'admit-claimant', admitClaimant, { body });
    return [name, id] as const;
  });
  return Object.fromEntries(await Promise.all(admitted)) as Record<ClaimantName, string>;
};

const registerAll = async (act: ActAs): Promise<void> => {
  const others = personas.filter(({ id }) => id !== admin).map(({ id, name, kind }) => ({ id, name: name.zh, kind }));
  const clerks = furtherClerks.map((clerk) => ({ ...clerk, kind: 'person' as const }));
  await Promise.all(
    [...others, ...clerks].map((each) =>
      act(admin, momentOn(firstDay, '09:50'), 'register-person', registerPerson, {
        body: { ...each, subjects: [each.id] },
      }),
    ),
  );
};

const appointAndBind = async (act: ActAs, claimants: ClaimantIds, today: PlainDate): Promise<void> => {
  const ofPerson = async (person: string): Promise<void> => {
    const path = { person };
    for (const { person: of, ...body } of appointments)
      if (of === person) await act(admin, momentOn(firstDay, '10:10'), 'appoint-person', appointPerson, { path, body });
    for (const { person: of, claimant, as } of bindings)
      if (of === person) {
        const until = as === 'agent' ? { until: addDays(today, 180) } : {};
        const body = { claimant: claimants[claimant], as, ...until };
        await act(admin, momentOn(firstDay, '10:30'), 'bind-person', bindPerson, { path, body });
      }
  };
  await Promise.all([...new Set([...appointments, ...bindings].map(({ person }) => person))].map(ofPerson));
};

type Appropriation = ReturnType<typeof waitingAppropriation>;

const ask = (act: ActAs, day: PlainDate, body: Appropriation) =>
  act('finance-bai', momentOn(day, '10:00'), 'ask-appropriation', askAppropriation, { body });

const appropriate = async (act: ActAs, day: PlainDate, body: Appropriation): Promise<void> => {
  const { id } = await ask(act, day, body);
  await act('finance-tang', momentOn(day, '15:00'), 'confirm-appropriation', confirmAppropriation, {
    path: { appropriation: id },
  });
};

const openRound = async (act: ActAs, round: PlannedRound): Promise<void> => {
  const day = workingDaysBefore(round.content.windowFrom, 5);
  const { revision } = await act('officer-he', momentOn(day, '09:30'), 'create-round', createRound, { body: round });
  await act('officer-he', momentOn(day, '16:00'), 'publish-round', publishRound, {
    path: { round: round.id },
    body: { revision },
  });
};

/** The account that payouts leave from. */
const namePayer = async (act: ActAs): Promise<void> => {
  const accountNumber = '370100000000000001';
  const body = { name: '济南市财政国库支付中心（示例）', accountNumber, bank: '齐鲁示例银行营业部' };
  const asked = { ...body, bankCode: '313451000019' };
  await act('finance-bai', momentOn(firstDay, '14:00'), 'ask-payer', askPayer, { body: asked });
  await act('finance-tang', momentOn(firstDay, '16:00'), 'confirm-payer', confirmPayer, {
    body: { accountNumber, payerHash: contentHash(asked) },
  });
};

/** People, claimants, rounds, schemes, pots and targets. */
export const setUp = async (act: ActAs, table: Table, today: PlainDate): Promise<ClaimantIds> => {
  const first = personas.find(({ id }) => id === admin);
  if (!first) throw new Error('There is no persona for the administrator.');
  const appointed = await appointFirstAdministrator(
    table,
    { id: admin, name: first.name.zh, subject: admin },
    momentOn(firstDay, '09:00'),
  );
  if (!appointed.ok) throw new Error(`The first administrator was not appointed: ${appointed.failure.code}`);
  const [claimants] = await Promise.all([admitAll(act), registerAll(act), nameDepartments(act)]);
  await appointAndBind(act, claimants, today);
  await namePayer(act);
  const pastDay = '2020-02-24';
  const openDay = workingDaysBefore(today, 45);
  await Promise.all([
    ...[...pastRounds, ...openRounds(today)].map((round) => openRound(act, round)),
    ...schemes.map((body) =>
      act('officer-he', momentOn('2020-02-10', '10:00'), 'publish-scheme', publishScheme, { body }),
    ),
    ...pastAppropriations.map((body) => appropriate(act, pastDay, body)),
    ...openAppropriations(yearOf(today)).map((body) => appropriate(act, openDay, body)),
    ask(act, workingDaysBefore(today, 2), waitingAppropriation(yearOf(today))),
    reportCloudTargets(act),
  ]);
  return claimants;
};
