import { approveClaim } from '../../functions/review/approve-claim.ts';
import type { Result } from '../../shared/claim/failure.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { pots } from '../../shared/store/aggregates.ts';
import { readAwards } from '../../shared/store/claim-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { call, codeOf } from '../functions/requests.ts';
import { type Crowd, gatherCrowd, type Waiting } from './crowd.ts';
import { fewerThanAsked, type Plan } from './fault-plan.ts';
import { historyComplaints, type Sending, type Way } from './history.ts';
import { complaints } from './invariants.ts';
import { followPot } from './pot-history.ts';
import { snapshotOf } from './snapshot.ts';
import { openStage } from './stage.ts';
import { functionsOn } from './table-through.ts';

/** The figures of a run, as they are printed. */
export type Figures = {
  readonly seed: number;
  readonly approvals: number;
  readonly seconds: number;
  readonly approved: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly sendings: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<string, number>>;
  readonly conflictsOnFirstAttempts: string;
  readonly overspentFen: number;
  readonly paidTwice: number;
  readonly lost: number;
  readonly fivexx: number;
  readonly busy: number;
};

const shared = { D0: 0.01, D1: 0.03, E0: 0.01, E1: 0.02, T: 0.02, U: 0.03, L: 0.01 };

const planOf = (seed: number): Plan => ({
  kind: 'rates',
  seed,
  reads: { D0: 0.01, E0: 0.01, T: 0.005, U: 0.01 },
  writes: { ...shared, C: 0.1 },
  // By chance a run meets some fewer; less than three in ten is never good enough.
  firstWrites: { ...shared, C: 0.375 },
});

const answersInAll = 400;

/** In the cloud a function serves one caller after the other; here it has a few at the same time. */
const callersEach = 10;

/** As the approver's client: the same key until there is an answer; what changed meanwhile is looked at and signed anew. */
const wayOf = async (table: Table, waiting: Waiting): Promise<Way> => {
  const { claim, by, amountFen } = waiting;
  const sendings: Sending[] = [];
  let { assessmentHash } = waiting;
  let looks = 0;
  let ended: Result<unknown> | undefined;
  while (ended === undefined) {
    if (sendings.length === answersInAll) throw new Error(`Claim ${claim} came to no end.`);
    const askedAt = performance.now();
    let answer: Result<unknown> | undefined;
    let code = '5xx';
    try {
      answer = await call(approveClaim, table, by, {
        path: { claim },
        body: { contentRevision: 1, assessmentHash, amountFen, reason: '按实核定' },
        idempotencyKey: `${claim}:${looks}`,
      });
      code = codeOf(answer);
    } catch (error) {
      code = `5xx ${(error as Error).name}: ${(error as Error).message}`;
    }
    const outcome = answer === undefined ? 'unknown' : answer.ok ? 'ok' : 'refused';
    sendings.push({ claim, askedAt, answeredAt: performance.now(), outcome, code });
    if (answer === undefined || code === 'busy') continue;
    const shown = answer.ok ? undefined : answer.failure.details?.assessmentHash;
    if (code === 'assessment-changed' && typeof shown === 'string') {
      assessmentHash = shown;
      looks += 1;
    } else ended = answer;
  }
  return { claim, amountFen, sendings, ended };
};

const counted = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of [...words].sort()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

/** What the crowd must leave: so many paid from the pot, so many under the cap, and an approval for each of them. */
const outcomeComplaints = async (table: Table, crowd: Crowd, ways: readonly Way[]): Promise<string[]> => {
  const capped = new Set(crowd.waiting.filter((each) => each.capped).map(({ claim }) => claim));
  const approved = ways.filter(({ ended }) => ended.ok);
  const underCap = approved.filter(({ claim }) => capped.has(claim)).length;
  const { awarded } = await readAwards(table, 'C0');
  const capFen = awarded.reduce((sum, { fen }) => sum + fen, 0);
  return [
    ...(underCap === crowd.underCap ? [] : [`${underCap} awards under a cap for ${crowd.underCap}`]),
    ...(approved.length - underCap === crowd.affordable
      ? []
      : [`${approved.length - underCap} awards from a pot for ${crowd.affordable}`]),
    ...(awarded.length === underCap ? [] : [`${awarded.length} awards of the capped claimant, ${underCap} answered`]),
    ...(capFen <= crowd.capFen ? [] : [`the cap was overspent: ${capFen}`]),
  ];
};

export const concurrentApprovals = async (
  engineEndpoint: string,
  options: { readonly approvals: number; readonly seed: number },
): Promise<{ figures: Figures; wrong: string[] }> => {
  const { approvals, seed } = options;
  const stage = await openStage(engineEndpoint);
  const name = await stage.newTable();
  const crowd = await gatherCrowd(engineEndpoint, name, approvals);
  const potStates = await followPot(engineEndpoint, name, 'brand-2019');
  const tables = functionsOn(stage.proxy.endpoint, name, Math.ceil(approvals / callersEach));
  const plan = planOf(seed);
  stage.proxy.begin(plan);
  const begun = performance.now();
  const ways = await Promise.all(
    crowd.waiting.map((waiting, at) => wayOf(tables[at % tables.length] as Table, waiting)),
  );
  const seconds = (performance.now() - begun) / 1000;
  await stage.proxy.deliverLate();

  const direct = stage.direct(name);
  const states = await potStates();
  const now = await snapshotOf(stage.client, name);
  const pot = (await readHead(direct, pots, 'brand-2019'))?.head;
  const approved = ways.filter(({ ended }) => ended.ok);
  const approvedFen = approved.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const entries = counted([...now.values()].filter(({ act }) => act === 'approve').map(({ id }) => String(id)));
  const sendings = ways.flatMap((way) => way.sendings);
  const { firstConflicts, firstWrites } = stage.proxy.tally();
  const missing = fewerThanAsked(plan, stage.proxy.tally());
  const figures: Figures = {
    seed,
    approvals,
    seconds: Math.round(seconds * 10) / 10,
    approved: approved.length,
    refused: counted(ways.filter(({ ended }) => !ended.ok).map(({ ended }) => codeOf(ended))),
    sendings: sendings.length,
    calls: counted(stage.proxy.operations()),
    faults: counted(stage.proxy.log().map(({ fault }) => fault)),
    conflictsOnFirstAttempts: `${firstConflicts} of ${firstWrites}`,
    overspentFen: Math.max(0, approvedFen - crowd.potFen),
    paidTwice: Object.values(entries).filter((times) => times > 1).length,
    lost: approved.filter(({ claim }) => entries[claim] !== 1).length,
    fivexx: sendings.filter(({ outcome }) => outcome === 'unknown').length,
    busy: sendings.filter(({ code }) => code === 'busy').length,
  };
  const wrong = [
    ...(missing ? [missing] : []),
    ...(stage.proxy.broken() > 0 ? [`${stage.proxy.broken()} connections to the engine broke unasked`] : []),
    ...(Object.keys(entries).length === approved.length ? [] : ['journals and answers tell of different approvals']),
    ...(pot?.heldFen === approvedFen ? [] : [`the pot holds ${pot?.heldFen} for approvals of ${approvedFen}`]),
    ...(figures.overspentFen + figures.paidTwice + figures.lost + figures.fivexx === 0
      ? []
      : ['the figures are not all 0']),
    ...new Set(sendings.filter(({ outcome }) => outcome === 'unknown').map(({ code }) => code)),
    ...(await outcomeComplaints(direct, crowd, ways)),
    ...historyComplaints(states, ways, crowd.potFen),
    ...complaints(now),
  ];
  await stage.close();
  return { figures, wrong };
};
