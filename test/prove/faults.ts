/** What can happen between a command and the table; the letters are those of the log and of a replay. */
export const faults = {
  D0: 'the request is lost before it arrives',
  D1: 'the answer is lost after the engine has done it',
  C: 'the engine says that another transaction holds an item',
  T: 'the engine says that it is asked too often',
  E0: 'the engine answers 500 and has done nothing',
  E1: 'the engine answers 500 and has done it all the same',
  U: 'the request arrives twice',
  L: 'the client is cut off, and the request arrives when nobody waits for it any more',
} as const;

export type Fault = keyof typeof faults;

export const faultNames = Object.keys(faults) as Fault[];

export const isFault = (word: string): word is Fault => Object.hasOwn(faults, word);

const writes = new Set(['TransactWriteItems', 'PutItem', 'UpdateItem', 'DeleteItem']);

export const isWrite = (operation: string): boolean => writes.has(operation);

/** Reads meet no conflict: DynamoDB raises one for what writes, and for transactions of reads, which we have none of. */
export const happensTo = (fault: Fault, operation: string): boolean => fault !== 'C' || isWrite(operation);

export type Reply = { readonly status: number; readonly body: string };

const namespace = 'com.amazonaws.dynamodb.v20120810#';

const refusal = (type: string, message: string, more: object = {}): Reply => ({
  status: 400,
  body: JSON.stringify({ __type: `${namespace}${type}`, Message: message, message, ...more }),
});

/** As DynamoDB says it of a transaction: one reason an action, in their order, `None` for those that were free. */
const cancelled = (actions: number, at: number, code: string, message: string): Reply => {
  const reasons = Array.from({ length: actions }, (_, place) =>
    place === at % actions ? { Code: code, Message: message } : { Code: 'None' },
  );
  const list = reasons.map(({ Code }) => Code).join(', ');
  return refusal(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${list}]`,
    { CancellationReasons: reasons },
  );
};

const actionsOf = (body: string): number => (JSON.parse(body) as { TransactItems: unknown[] }).TransactItems.length;

/** `n` is the number of the call: it turns over which action is said to be held, and how throttling is said. */
export const forgedConflict = (operation: string, body: string, n: number): Reply =>
  operation === 'TransactWriteItems'
    ? cancelled(actionsOf(body), n, 'TransactionConflict', 'Transaction is ongoing for the item')
    : refusal('TransactionConflictException', 'Transaction is ongoing for the item');

export const forgedThrottling = (operation: string, body: string, n: number): Reply => {
  const message = 'Throughput exceeds the current capacity of your table or index.';
  if (operation === 'TransactWriteItems' && n % 2 === 0)
    return cancelled(actionsOf(body), n, 'ThrottlingError', message);
  return n % 3 === 0
    ? refusal('ProvisionedThroughputExceededException', message)
    : refusal('ThrottlingException', message);
};

export const forgedFault: Reply = {
  status: 500,
  body: JSON.stringify({ __type: `${namespace}InternalServerError`, message: 'Internal server error' }),
};
