import type { Item } from '../../shared/store/table.ts';
import { claimants } from './cast.ts';
import type { Ids } from './perform.ts';
import { claimantId, claimIds } from './stage.ts';
import { type ModelClaim, type ModelDebt, type ModelLine, openFen, sum, type World } from './world.ts';

/** What is compared after every command: a name and a value each, the same names on both sides. */
export type Figures = Record<string, unknown>;

const claimFigures = ({
  slot,
  id,
  hands,
  objections,
  signatures,
  opinions,
  pageHolds,
  heldByPage,
  heldFrom,
  ...claim
}: ModelClaim) => ({
  ...claim,
  ...hands,
  signatures: signatures.map(({ by, fen }) => `${by} ${fen}`),
  opinions: Object.keys(opinions).sort(),
  openObjections: objections.flatMap(({ state }, at) => (state === 'handling' ? [at + 1] : [])),
  objections: objections.length,
});

const settledOf = (lines: readonly ModelLine[], outcome: 'paid' | 'returned') => {
  const those = lines.filter(({ settled }) => settled?.outcome === outcome);
  return { count: those.length, fen: sum(those.map(({ fen }) => fen)) };
};

export const figuresOfModel = (world: World): Figures => {
  const figures: Figures = {};
  for (const claim of world.claims) figures[`claim ${claim.slot}`] = claimFigures(claim);
  for (const [id, { waiting, ...pot }] of Object.entries(world.pots)) {
    const waitingFen = sum(waiting.map((slot) => world.claims[slot]?.approvedFen ?? 0));
    figures[`pot ${id}`] = { ...pot, waitingCount: waiting.length, waitingFen };
  }
  for (const [key, claim] of Object.entries(world.keys)) figures[`key ${key}`] = claim;
  for (const [slot, fen] of Object.entries(world.awards)) figures[`award ${slot}`] = fen;
  for (const [slot, debt] of Object.entries(world.debts)) figures[`debt ${slot}`] = { ...debt, open: openFen(debt) };
  for (const [at, { rows, ...notice }] of world.notices.entries()) {
    const total = sum(rows.map(({ fen }) => fen));
    figures[`notice ${at}`] = {
      ...notice,
      count: rows.length,
      total,
      rows: rows.map(({ claim }) => claim).sort(byNumber),
    };
  }
  for (const [at, { state, lines }] of world.lists.entries())
    figures[`list ${at}`] = {
      state,
      lines: [...lines]
        .sort((a, b) => a.claim - b.claim)
        .map(({ claim, attempt, fen, offsets }) => ({
          claim,
          attempt,
          fen,
          kept: sum(offsets.map((each) => each.fen)),
        })),
      count: lines.length,
      total: sum(lines.map(({ fen }) => fen)),
      paid: settledOf(lines, 'paid'),
      returned: settledOf(lines, 'returned'),
    };
  for (const [at, { state }] of world.changes.entries()) figures[`change ${at}`] = state;
  for (const [at, allocation] of world.allocations.entries()) {
    const given = allocation.shares.filter((share) => share.given);
    figures[`allocation ${at}`] = {
      pot: allocation.pot,
      state: allocation.state,
      signed: allocation.signed,
      applied: given.length,
      appliedFen: sum(given.map(({ share }) => share)),
      shares: Object.fromEntries(given.map(({ claim, share }) => [claim, share])),
    };
  }
  return figures;
};

const byNumber = (a: number, b: number): number => a - b;

type Names = { readonly [K in keyof Ids]: ReadonlyMap<string, number> } & {
  readonly claims: ReadonlyMap<string, number>;
};

const numbered = (ids: readonly string[]): ReadonlyMap<string, number> => new Map(ids.map((id, at) => [id, at]));

const claimOf = (item: Item, names: Names) => ({
  state: item.state,
  since: item.stateSinceOn,
  decisions: item.decisions,
  approvedFen: item.approvedFen,
  allocatedFen: item.allocatedFen,
  attempt: item.attempt,
  offsetFen: item.offsetFen,
  list: names.lists.get(String(item.list)),
  accountVersion: item.accountVersion,
  accountToConfirm: item.accountToConfirm,
  notice: names.notices.get(String(item.notice)),
  daysLeft: item.noticeDaysLeft,
  endsOn: item.noticeEndsOn,
  recoveryFen: item.recoveryFen,
  editors: item.editors,
  submitters: item.submitters,
  reviewers: item.reviewers,
  approvers: item.approvers,
  formerJudges: item.formerJudges,
  revokers: item.revokers,
  recoverers: item.recoverers,
  signatures: (item.signatures as { person: string; amountFen: number }[]).map(
    ({ person, amountFen }) => `${person} ${amountFen}`,
  ),
  opinions: Object.keys(item.opinions as object).sort(),
  openObjections: item.openObjections,
  objections: item.objections,
});

const potOf = (item: Item, names: Names) => ({
  rule: item.rule,
  appropriated: item.appropriatedFen,
  available: item.availableFen,
  held: item.heldFen,
  paid: item.paidFen,
  recovered: item.recoveredFen,
  allocation: names.allocations.get(String(item.allocation)),
  closed: item.closedOn !== undefined,
  waitingCount: item.waitingCount,
  waitingFen: item.waitingFen,
});

const debtOf = (item: Item): ModelDebt & { open: unknown } => ({
  pot: String(item.pot),
  ordered: Number(item.orderedFen),
  received: Number(item.receivedFen),
  pending: Number(item.pendingFen),
  dueOn: String(item.dueOn),
  state: item.state as ModelDebt['state'],
  open: item.openFen,
});

const under = (items: readonly Item[], pk: unknown, prefix: string): Item[] =>
  items.filter((item) => item.pk === pk && String(item.sk).startsWith(prefix));

const noticeOf = (item: Item, items: readonly Item[], names: Names) => ({
  state: item.state,
  endsOn: item.endsOn,
  holds: item.holds,
  count: item.count,
  total: item.totalFen,
  rows: under(items, item.pk, 'ROW#')
    .map(({ claim }) => names.claims.get(String(claim)) ?? -1)
    .sort(byNumber),
});

const listOf = (item: Item, items: readonly Item[], names: Names) => ({
  state: item.state,
  lines: under(items, item.pk, 'LINE#')
    .map((line) => {
      const payment = line.payment as { claim: string; attempt: number; amountFen: number };
      const kept = sum((line.offsets as { amountFen: number }[]).map(({ amountFen }) => amountFen));
      return { claim: names.claims.get(payment.claim) ?? -1, attempt: payment.attempt, fen: payment.amountFen, kept };
    })
    .sort((a, b) => a.claim - b.claim),
  count: item.count,
  total: item.totalFen,
  paid: { count: item.paidCount, fen: item.paidFen },
  returned: { count: item.returnedCount, fen: item.returnedFen },
});

const allocationOf = (item: Item, items: readonly Item[], names: Names) => ({
  pot: item.pot,
  state: item.state,
  signed: (item.signatures as { person: string }[]).map(({ person }) => person),
  applied: item.applied,
  appliedFen: item.appliedFen,
  shares: Object.fromEntries(
    under(items, item.pk, 'SHARE#').flatMap(({ claim, shareFen }) =>
      shareFen === undefined ? [] : [[names.claims.get(String(claim)), shareFen]],
    ),
  ),
});

const letters = new Map(claimants.map((claimant) => [claimantId(claimant), claimant]));

/** A key as the model writes it. */
const keyName = (pk: string): string => {
  const [, clause = '', value = ''] = pk.split('#');
  return `key ${clause} ${letters.get(value) ?? value}`;
};

/** The same figures out of the table; what the model does not know keeps its real id and so is seen. */
export const figuresOfTable = (items: readonly Item[], ids: Ids): Figures => {
  const names: Names = {
    claims: numbered(claimIds),
    lists: numbered(ids.lists),
    notices: numbered(ids.notices),
    allocations: numbered(ids.allocations),
    changes: numbered(ids.changes),
  };
  const figures: Figures = {};
  for (const item of items) {
    const [kind = '', id = ''] = String(item.pk).split('#');
    const sk = String(item.sk);
    if (kind === 'KEY' && sk === 'AWARD' && item.claim !== undefined)
      figures[keyName(String(item.pk))] = names.claims.get(String(item.claim)) ?? item.claim;
    if (kind === 'CLAIMANT' && sk.startsWith('AWARD#'))
      figures[`award ${names.claims.get(String(item.claim)) ?? sk}`] = item.fen;
    if (kind === 'CLAIMANT' && sk.startsWith('RECOVERY#'))
      figures[`debt ${names.claims.get(String(item.claim)) ?? sk}`] = debtOf(item);
    if (sk !== 'HEAD') continue;
    if (kind === 'CLAIM') figures[`claim ${names.claims.get(id) ?? id}`] = claimOf(item, names);
    if (kind === 'POT') figures[`pot ${id}`] = potOf(item, names);
    if (kind === 'NOTICE') figures[`notice ${names.notices.get(id) ?? id}`] = noticeOf(item, items, names);
    if (kind === 'LIST') figures[`list ${names.lists.get(id) ?? id}`] = listOf(item, items, names);
    if (kind === 'APPROPRIATION') figures[`change ${names.changes.get(id) ?? id}`] = item.state;
    if (kind === 'ALLOCATION')
      figures[`allocation ${names.allocations.get(id) ?? id}`] = allocationOf(item, items, names);
  }
  return figures;
};

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, ordered(inner)]),
  );
};

export const inOneForm = (value: unknown): string => JSON.stringify(ordered(value)) ?? 'nothing';

const parts = (real: unknown, model: unknown): string => {
  const isPlain = (value: unknown): value is Figures =>
    value !== null && typeof value === 'object' && !Array.isArray(value);
  if (!isPlain(real) || !isPlain(model)) return `${inOneForm(real)}, the model says ${inOneForm(model)}`;
  return [...new Set([...Object.keys(real), ...Object.keys(model)])]
    .filter((name) => inOneForm(real[name]) !== inOneForm(model[name]))
    .map((name) => `${name} ${inOneForm(real[name])}, the model says ${inOneForm(model[name])}`)
    .join('; ');
};

/** Where the table and the model are not of one mind. */
export const unlike = (real: Figures, model: Figures): string[] =>
  [...new Set([...Object.keys(real), ...Object.keys(model)])]
    .filter((name) => inOneForm(real[name]) !== inOneForm(model[name]))
    .sort()
    .map((name) => `${name}: ${parts(real[name], model[name])}`);
