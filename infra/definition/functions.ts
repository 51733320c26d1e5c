import type { FunctionName } from '../../shared/contract/function-names.ts';
import type { IndexName } from '../../shared/store/table-definition.ts';
import type { BucketName } from './buckets.ts';

type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';

type FunctionDefinition = {
  readonly purpose: string;
  readonly table: readonly TableAction[];
  readonly indexes: readonly IndexName[];
  /** Object actions by bucket and key prefix: `s3:<action>` on `<bucket>/<prefix>*`. */
  readonly objects: readonly {
    readonly bucket: BucketName;
    readonly prefix: string;
    readonly actions: readonly ('GetObject' | 'PutObject' | 'DeleteObject' | 'AbortMultipartUpload')[];
  }[];
  readonly memoryMiB: number;
  readonly timeoutSeconds: number;
  readonly schedule?: string;
  /** Background functions that it may start, by the environment variable that names each to it. */
  readonly starts?: Readonly<Record<string, FunctionName>>;
  /** Started by another function that does not wait for it; answers no route. */
  readonly background?: true;
  /** V8's own settings, as `NODE_OPTIONS` says them. */
  readonly nodeOptions?: string;
  /** Files put beside the bundle: name there → module path. */
  readonly carries?: Readonly<Record<string, string>>;
};

/** API Gateway waits no longer than 29 s: a caller that was told it failed must not find it done later. */
const onRequest = { memoryMiB: 1024, timeoutSeconds: 29 } as const;

const startsExports = { EXPORT_FUNCTION: 'export' } as const;

/** A typeface that has Chinese characters. */
const typeface = (weight: '400Regular' | '600SemiBold'): string =>
  `@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`;

const reads = ['GetItem', 'BatchGetItem', 'Query'] as const;
const writes = ['PutItem', 'UpdateItem', 'ConditionCheckItem'] as const;

/**
 * One Lambda a trust boundary: `functions/<name>/handler.ts`, with just these rights.
 * A function with a `schedule` answers no route. Routes name their function in the contract.
 */
export const functionDefinitions = {
  public: {
    ...onRequest,
    purpose:
      'catalogue, calculator, notices and objections, final allocations, as pages and as data; the web application',
    table: [...reads, 'PutItem', 'UpdateItem'],
    indexes: ['byCollection'],
    objects: [],
  },
  enterprise: {
    ...onRequest,
    purpose: 'what a claimant does with its claims',
    table: [...reads, ...writes, 'DeleteItem'],
    indexes: ['byClaimant', 'byCollection'],
    objects: [
      { bucket: 'evidence', prefix: 'quarantine/', actions: ['GetObject', 'PutObject'] },
      { bucket: 'evidence', prefix: 'verified/', actions: ['GetObject', 'PutObject'] },
    ],
  },
  review: {
    ...onRequest,
    purpose: 'opinions of departments, decisions of approvers',
    table: [...reads, ...writes, 'DeleteItem'],
    indexes: ['byQueue', 'byCollection'],
    objects: [{ bucket: 'evidence', prefix: 'verified/', actions: ['GetObject'] }],
  },
  finance: {
    ...onRequest,
    purpose: 'pots, payout lists, payment, answers of the bank',
    table: [...reads, ...writes, 'DeleteItem'],
    indexes: ['byCollection'],
    objects: [
      { bucket: 'payout', prefix: 'lists/', actions: ['GetObject', 'PutObject', 'AbortMultipartUpload'] },
      { bucket: 'payout', prefix: 'answers/', actions: ['GetObject', 'PutObject', 'AbortMultipartUpload'] },
      { bucket: 'evidence', prefix: 'quarantine/bank/', actions: ['GetObject', 'PutObject'] },
    ],
    starts: startsExports,
  },
  officer: {
    ...onRequest,
    purpose: 'rounds, schemes, public notices, targets',
    table: [...reads, ...writes],
    indexes: ['byCollection'],
    objects: [],
  },
  administration: {
    ...onRequest,
    purpose: 'enterprises, persons, roles, departments',
    table: [...reads, ...writes],
    indexes: ['byCollection'],
    objects: [],
  },
  audit: {
    ...onRequest,
    purpose: 'reads everything, changes nothing',
    table: reads,
    indexes: ['byClaimant', 'byCollection'],
    objects: [
      { bucket: 'evidence', prefix: 'verified/', actions: ['GetObject'] },
      { bucket: 'payout', prefix: 'roots/', actions: ['GetObject'] },
    ],
  },
  documents: {
    ...onRequest,
    purpose: 'the papers of a claim as PDF: decision notice and filing receipt; reads, and changes nothing',
    table: reads,
    indexes: ['byCollection'],
    objects: [],
    carries: { 'font.ttf': typeface('400Regular'), 'font-semibold.ttf': typeface('600SemiBold') },
  },
  tick: {
    ...onRequest,
    purpose:
      'ends notices whose period has passed and recoveries that are all in; makes the daily root over the journals',
    table: [...reads, ...writes, 'DeleteItem'],
    indexes: ['byCollection'],
    objects: [{ bucket: 'payout', prefix: 'roots/', actions: ['GetObject', 'PutObject'] }],
    schedule: 'rate(15 minutes)',
    starts: startsExports,
  },
  export: {
    purpose: 'makes a sealed payout list into a file',
    memoryMiB: 2048,
    timeoutSeconds: 900,
    table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
    indexes: [],
    objects: [{ bucket: 'payout', prefix: 'lists/', actions: ['GetObject', 'PutObject', 'AbortMultipartUpload'] }],
    background: true,
    // Left alone, V8 gives short-lived objects ever more room: a million lines then cost memory that nobody holds.
    nodeOptions: '--max-semi-space-size=1',
    carries: { 'font.ttf': typeface('400Regular') },
  },
} as const satisfies Record<FunctionName, FunctionDefinition>;

/** The one that answers every address outside `/api`. */
export const webFunction = 'public' satisfies FunctionName;
