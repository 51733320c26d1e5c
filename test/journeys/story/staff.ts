import { personas } from '../../../infra/local/demonstration/personas.ts';
import type { Person, Role } from '../../../shared/claim/person.ts';
import type { Client } from '../client.ts';

type Post = { readonly person: string; readonly role: Role; readonly department?: string };

/** Who answers for a department. */
export const reviewerOf: Readonly<Record<string, string>> = {
  'market-supervision': 'reviewer-market',
  science: 'reviewer-science',
  commerce: 'reviewer-commerce',
  'industry-informatization': 'reviewer-industry',
  finance: 'reviewer-finance',
};

const posts: readonly Post[] = [
  ...Object.entries(reviewerOf).map(([department, person]) => ({ person, role: 'reviewer' as const, department })),
  { person: 'reviewer-market-second', role: 'reviewer', department: 'market-supervision' },
  { person: 'reviewer-finance-second', role: 'reviewer', department: 'finance' },
  { person: 'approver-lin', role: 'approver' },
  { person: 'approver-gao', role: 'approver' },
  { person: 'finance-bai', role: 'finance' },
  { person: 'finance-tang', role: 'finance' },
  { person: 'officer-he', role: 'officer' },
  { person: 'auditor-shi', role: 'auditor' },
];

const since = '2019-01-01';

/** The successor stands before the one that names it. */
const departments: readonly [id: string, zh: string, en: string, successor?: string][] = [
  ['market-supervision', '市市场监管局', 'Market Supervision Bureau'],
  ['industry-informatization', '市工业和信息化局', 'Industry and IT Bureau'],
  ['quality', '市质监局', 'Quality Supervision Bureau', 'market-supervision'],
  ['industry-commerce', '市工商局', 'Industry and Commerce Bureau', 'market-supervision'],
  ['economy-informatization', '市经济和信息化委', 'Economy and IT Commission', 'industry-informatization'],
  ['science', '市科技局', 'Science and Technology Bureau'],
  ['commerce', '市商务局', 'Commerce Bureau'],
  ['finance', '市财政局', 'Finance Bureau'],
];

const allPersons = async (client: Client): Promise<Person[]> => {
  const admin = client.as('admin');
  const persons: Person[] = [];
  let after: string | undefined;
  do {
    const page = await admin('list-persons', { query: { limit: 100, after } });
    persons.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return persons;
};

/** Departments, persons and roles that are missing; on a platform with demonstration data nothing is. */
export const ensureStaff = async (client: Client): Promise<{ added: number }> => {
  const admin = client.as('admin');
  let added = 0;
  const known = (await admin('list-departments', {})).departments.map(({ id }) => id);
  for (const [id, zh, en, successor] of departments.filter(([department]) => !known.includes(department))) {
    const named = { name: { zh, en }, ...(successor && { successor: { department: successor, since } }) };
    await admin('save-department', { path: { department: id }, body: named });
    added += 1;
  }
  const persons = new Map((await allPersons(client)).map((person) => [person.id, person]));
  for (const { id, name, kind } of personas.filter((persona) => !persons.has(persona.id))) {
    await admin('register-person', { body: { id, name: name.zh, kind, subjects: [id] } });
    added += 1;
  }
  for (const { person, role, department } of posts) {
    const held = persons.get(person)?.roles ?? [];
    if (held.some((each) => each.role === role && each.department === department)) continue;
    await admin('appoint-person', { path: { person }, body: { role, ...(department && { department }) } });
    added += 1;
  }
  return { added };
};
