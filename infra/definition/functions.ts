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
    readonly actions: readonly ('GetObject' | 'PutObject' | 'DeleteObject')[];
  }[];
  readonly schedule?: string;
};

const reads = ['GetItem', 'BatchGetItem', 'Query'] as const;
const writes = ['PutItem', 'UpdateItem', 'ConditionCheckItem'] as const;

/**
 * One Lambda a trust boundary: `functions/<name>/handler.ts`, with just these rights.
 * A function with a `schedule` answers no route. Routes name their function in the contract.
 */
export const functionDefinitions = {
  public: { purpose: 'catalogue, calculator, notices', table: reads, indexes: ['byCollection'], objects: [] },
  enterprise: {
    purpose: 'what a claimant does with its claims',
    table: [...reads, ...writes, 'DeleteItem'],
    indexes: ['byClaimant', 'byCollection'],
    objects: [
      { bucket: 'evidence', prefix: 'quarantine/', actions: ['GetObject', 'PutObject'] },
      { bucket: 'evidence', prefix: 'verified/', actions: ['GetObject', 'PutObject'] },
    ],
  },
  review: {
    purpose: 'opinions of departments, decisions of approvers',
    table: [...reads, ...writes, 'DeleteItem'],
    indexes: ['byQueue', 'byCollection'],
    objects: [{ bucket: 'evidence', prefix: 'verified/', actions: ['GetObject'] }],
  },
  finance: {
    purpose: 'pots, payout lists, payment',
    table: [...reads, ...writes, 'DeleteItem'],
    indexes: ['byCollection'],
    objects: [{ bucket: 'payout', prefix: 'lists/', actions: ['GetObject', 'PutObject'] }],
  },
  officer: {
    purpose: 'rounds, schemes, public notices',
    table: [...reads, ...writes],
    indexes: ['byCollection'],
    objects: [],
  },
  administration: {
    purpose: 'enterprises, persons, roles, departments',
    table: [...reads, ...writes],
    indexes: ['byCollection'],
    objects: [],
  },
  audit: {
    purpose: 'reads everything, changes nothing',
    table: reads,
    indexes: ['byClaimant', 'byCollection'],
    objects: [{ bucket: 'evidence', prefix: 'verified/', actions: ['GetObject'] }],
  },
  tick: {
    purpose: 'ends notices whose period has passed',
    table: [...reads, ...writes],
    indexes: ['byCollection'],
    objects: [],
    schedule: 'rate(15 minutes)',
  },
} as const satisfies Record<FunctionName, FunctionDefinition>;
