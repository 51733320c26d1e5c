import type { Claim } from '../claim/claim.ts';
import type { Department } from '../claim/department.ts';
import {
  type Decision,
  type Draft,
  decision,
  draftContent,
  type EvidenceRecord,
  evidenceRecord,
  type Filing,
  filing,
} from '../claim/filing.ts';
import type { RoundVersion } from '../claim/round.ts';
import { roundVersion } from '../claim/round.ts';
import type { Scheme } from '../claim/scheme.ts';
import { type PriorAward, priorAwardSchema } from '../policy/inputs.ts';
import { readHead } from './aggregate.ts';
import { departments, rounds, schemes } from './aggregates.ts';
import { type Queue, queuePartition, readCollection } from './collections.ts';
import {
  awardKey,
  awardPrefix,
  awardsKey,
  decisionKey,
  draftKey,
  evidenceKey,
  evidencePrefix,
  filingKey,
  partitions,
  queueKey,
  roundVersionKey,
} from './keys.ts';
import type { Item, Table, TableAction } from './table.ts';

const contentOf = ({ pk: _pk, sk: _sk, schema: _schema, ...content }: Item): Item => content;

export const readDraft = async (table: Table, claim: string): Promise<Draft | undefined> => {
  const item = await table.get(draftKey(claim));
  return item && draftContent.parse(contentOf(item));
};

export const draftItem = (draft: Draft): { put: Item } => ({
  put: { ...draftKey(draft.claim), schema: 1, ...draftContent.parse(draft) },
});

export const readFiling = async (table: Table, claim: string, number: number): Promise<Filing> => {
  const item = await table.get(filingKey(claim, number));
  if (!item) throw new Error(`Filing ${number} of claim ${claim} is not in the table.`);
  return filing.parse(contentOf(item));
};

/** The latest filing of each of these claims, by claim. */
export const readLatestFilings = async (table: Table, of: readonly Claim[]): Promise<ReadonlyMap<string, Filing>> => {
  const items = await table.getMany(of.map(({ id, contentRevision }) => filingKey(id, contentRevision)));
  return new Map(items.map((item) => filing.parse(contentOf(item))).map((filed) => [filed.claim, filed]));
};

/** Written once, in the submitting transaction. */
export const filingItem = (filed: Filing): TableAction => ({
  put: { ...filingKey(filed.claim, filed.number), schema: 1, ...filing.parse(filed) },
  condition: { expression: 'attribute_not_exists(pk)' },
});

export const readFilings = async (table: Table, claim: string): Promise<Filing[]> =>
  (await table.partition(partitions.claim(claim), 'FILED#')).map((item) => filing.parse(contentOf(item)));

export const readDecisions = async (table: Table, claim: string): Promise<Decision[]> =>
  (await table.partition(partitions.claim(claim), 'DECIDED#')).map((item) => decision.parse(contentOf(item)));

export const decisionItem = (decided: Decision): TableAction => ({
  put: { ...decisionKey(decided.claim, decided.number), schema: 1, ...decision.parse(decided) },
  condition: { expression: 'attribute_not_exists(pk)' },
});

export const readEvidence = async (table: Table, claim: string): Promise<EvidenceRecord[]> =>
  (await table.partition(partitions.claim(claim), evidencePrefix)).map((item) => evidenceRecord.parse(contentOf(item)));

export const readPaper = async (table: Table, claim: string, id: string): Promise<EvidenceRecord | undefined> => {
  const item = await table.get(evidenceKey(claim, id));
  return item && evidenceRecord.parse(contentOf(item));
};

export const evidenceItem = (record: EvidenceRecord): { put: Item } => ({
  put: { ...evidenceKey(record.claim, record.id), schema: 1, ...evidenceRecord.parse(record) },
});

/**
 * The place of a claim in a department's queue, sorted by the day it is due: among those that wait for its opinion, or
 * once that is given among those that wait for others.
 */
export const queueItem = (claim: string, department: string, dueOn: string, queue: Queue = 'open'): TableAction => ({
  put: {
    ...queueKey(claim, department),
    schema: 1,
    queueKey: queuePartition(queue, department, claim),
    queueSort: `${dueOn}#${claim}`,
  },
});

export const queueItems = ({ id, departments, opinions }: Claim, dueOn: string): TableAction[] =>
  departments.map((department) => queueItem(id, department, dueOn, opinions[department] ? 'given' : 'open'));

export const leaveQueues = (claim: Claim): TableAction[] =>
  claim.departments.map((department) => ({ remove: queueKey(claim.id, department) }));

/** What a claimant was awarded so far, and the version that moves with every award and release. */
export type Awards = { readonly awarded: PriorAward[]; readonly version: number };

/** One consistent query, so that awards and version belong together. */
export const readAwards = async (table: Table, claimant: string): Promise<Awards> => {
  const items = await table.partition(partitions.claimant(claimant), 'AWARD');
  return {
    awarded: items
      .filter((item) => String(item.sk).startsWith(awardPrefix))
      .map(({ clause, achievementYear, fen, keys }) => priorAwardSchema.parse({ clause, achievementYear, fen, keys })),
    version: Number(items.find((item) => item.sk === 'AWARDS')?.version ?? 0),
  };
};

export const awardItem = (claimant: string, claim: string, award: PriorAward): TableAction => ({
  put: { ...awardKey(claimant, claim), schema: 1, claim, ...priorAwardSchema.parse(award) },
  condition: { expression: 'attribute_not_exists(pk)' },
});

/** Holds only if no award of the claimant came or went since `version` was read: caps and ladders rest on it. */
export const awardsUnmoved = (claimant: string, version: number): TableAction => ({
  update: awardsKey(claimant),
  set: 'SET #version = :nextVersion',
  condition:
    version === 0
      ? {
          expression: 'attribute_not_exists(pk)',
          names: { '#version': 'version' },
          values: { ':nextVersion': 1 },
        }
      : {
          expression: '#version = :version',
          names: { '#version': 'version' },
          values: { ':version': version, ':nextVersion': version + 1 },
        },
});

/** An award came or went: whoever judged on the awards before it must judge again. */
export const awardsMoved = (claimant: string): TableAction => ({
  update: awardsKey(claimant),
  set: 'SET #version = #version + :one',
  condition: {
    expression: 'attribute_exists(pk)',
    names: { '#version': 'version' },
    values: { ':one': 1 },
  },
});

export const removeAward = (claimant: string, claim: string): TableAction => ({
  remove: awardKey(claimant, claim),
  condition: { expression: 'attribute_exists(pk)' },
});

/** Part of an award came back: it counts for less in caps and ladders from now on. */
export const lowerAward = (claimant: string, claim: string, toFen: number): TableAction => ({
  update: awardKey(claimant, claim),
  set: 'SET fen = :left',
  condition: { expression: 'fen >= :left', values: { ':left': toFen } },
});

export const readRoundVersion = async (
  table: Table,
  round: string,
  version: number,
): Promise<RoundVersion | undefined> => {
  const item = await table.get(roundVersionKey(round, version));
  return item && roundVersion.parse(contentOf(item));
};

/** Every version of a round that was ever published. */
export const readRoundVersions = async (table: Table, round: string): Promise<RoundVersion[]> =>
  (await table.partition(partitions.round(round), 'VERSION#')).map((item) => roundVersion.parse(contentOf(item)));

/** The version of a round in force now; undefined while it is not published. */
export const publishedRound = async (table: Table, round: string): Promise<RoundVersion | undefined> => {
  const stored = await readHead(table, rounds, round);
  return stored && stored.head.version > 0 ? readRoundVersion(table, round, stored.head.version) : undefined;
};

/** The round a claim is under: once filed the version it was filed under, before that the one in force. */
export const roundOf = (table: Table, { round, roundVersion }: Claim): Promise<RoundVersion | undefined> =>
  roundVersion > 0 ? readRoundVersion(table, round, roundVersion) : publishedRound(table, round);

export const roundVersionItem = (version: RoundVersion): TableAction => ({
  put: { ...roundVersionKey(version.round, version.version), schema: 1, ...roundVersion.parse(version) },
  condition: { expression: 'attribute_not_exists(pk)' },
});

export const readSchemes = async (table: Table): Promise<Scheme[]> =>
  (await readCollection(table, schemes, 'scheme')).map(({ head }) => head);

export const readDepartments = async (table: Table): Promise<ReadonlyMap<string, Department>> =>
  new Map((await readCollection(table, departments, 'department')).map(({ head }) => [head.id, head]));
