import type { ClaimState } from '../../../shared/claim/lifecycle.ts';
import type { Client } from '../../journeys/client.ts';

const first = <T>(items: readonly T[], what: string): T => {
  const [item] = items;
  if (item === undefined) throw new Error(`The demonstration has no ${what}.`);
  return item;
};

/** Where the demonstration has something to show for each kind of address. */
export const findPlaces = async (client: Client) => {
  const [auditor, officer, bai, lin, admin, han] = [
    client.as('auditor-shi'),
    client.as('officer-he'),
    client.as('finance-bai'),
    client.as('approver-lin'),
    client.as('admin'),
    client.as('reviewer-market'),
  ];
  /** A claim of the first person who has one in this state, and who that is. */
  const own = async (state: ClaimState): Promise<{ readonly claim: string; readonly by: string }> => {
    for (const [person, by] of [
      ['clerk-chen', '陈晓'],
      ['agent-wu', '吴桐'],
      ['owner-zhou', '周立'],
      ['clerk-sun', '孙岚'],
    ] as const) {
      const caller = client.as(person);
      const { bindings } = await caller('view-me', {});
      for (const { claimant } of bindings) {
        const { items } = await caller('list-claims', { path: { claimant }, query: {} });
        const found = items.find((claim) => claim.state === state);
        if (found) return { claim: found.id, by };
      }
    }
    throw new Error(`Nobody has a claim that is ${state}.`);
  };
  const { lists } = await bai('list-lists', {});
  const list = first(
    lists.filter(({ state }) => state === 'settled'),
    'settled list',
  ).id;
  const sealed = first(
    lists.filter(({ state }) => state === 'sealed'),
    'list without an answer',
  ).id;
  const { answers } = await bai('list-answers', { path: { list } });
  const { notices } = await client.anyone('list-notices', {});
  const notice = first(
    notices.filter(({ ended }) => !ended),
    'running notice',
  ).id;
  const paid = first((await lin('list-awards', { query: { state: 'receipt-confirmed' } })).items, 'paid claim');
  const held = first((await lin('list-objections', { query: {} })).items, 'objection');
  const claimants: { readonly id: string; readonly name: string }[] = [];
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await admin('list-claimants', { query: { limit: 100, after } });
    claimants.push(...page.items);
    after = page.next;
  }
  const { roots } = await auditor('list-roots', { query: {} });
  return {
    draft: await own('draft'),
    returned: await own('returned'),
    submitted: await own('submitted'),
    refused: await own('refused'),
    running: await own('in-notice'),
    queued: first((await han('list-queue', { query: { department: 'market-supervision' } })).items, 'claim to review')
      .id,
    waiting: first((await lin('list-decisions', { query: {} })).items, 'claim to decide').id,
    paid: paid.id,
    objection: { claim: held.id, number: first(held.objections, 'open objection') },
    list,
    sealed,
    answer: first(answers, 'answer of the bank').id,
    notice,
    row: first((await client.anyone('view-notice', { path: { notice } })).rows, 'row of a notice').claim,
    round: first((await officer('list-all-rounds', {})).rounds, 'round').id,
    scheme: first((await officer('list-schemes', {})).schemes, 'scheme').id,
    claimant: first(claimants, 'claimant').id,
    /** Of claimants, a person's as the public reads it too. */
    names: claimants.flatMap(({ name }) => [name, `${name.slice(0, 1)}*`]),
    department: first((await admin('list-departments', {})).departments, 'department').id,
    day: first(roots, 'root of a day').on,
  };
};

export type Places = Awaited<ReturnType<typeof findPlaces>>;
