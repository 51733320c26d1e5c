import { type Objection, objection } from '../claim/objection.ts';
import type { Alongside } from './aggregate.ts';
import { headKey, objectionKey, objectionPrefix, partitions } from './keys.ts';
import type { Item, Table } from './table.ts';

const objectionOf = ({ pk: _pk, sk: _sk, schema: _schema, ...content }: Item): Objection => objection.parse(content);

const itemOf = (content: Objection): Item => ({
  ...objectionKey(content.claim, content.number),
  schema: 1,
  ...objection.parse(content),
});

export const readObjection = async (table: Table, claim: string, number: number): Promise<Objection | undefined> => {
  const item = await table.get(objectionKey(claim, number));
  return item && objectionOf(item);
};

/** All objections to a claim, in the order they came. */
export const readObjections = async (table: Table, claim: string): Promise<Objection[]> =>
  (await table.partition(partitions.claim(claim), objectionPrefix)).map(objectionOf);

export const newObjection = (content: Objection): Alongside => ({
  put: itemOf(content),
  condition: { expression: 'attribute_not_exists(pk)' },
});

/** The objection with its outcome, if it has none yet. */
export const settledObjection = (content: Objection): Alongside => ({
  put: itemOf(content),
  condition: {
    expression: '#state = :handling',
    names: { '#state': 'state' },
    values: { ':handling': 'handling' },
  },
});

/** One more claim of the notice is held through the public page, if fewer than `most` are. */
export const holdOnNotice = (notice: string, most: number): Alongside => ({
  update: headKey('notice', notice),
  set: 'SET holds = holds + :one',
  condition: {
    expression: '#state = :published AND holds < :most',
    names: { '#state': 'state' },
    values: { ':one': 1, ':published': 'published', ':most': most },
  },
  otherwise: () => ({ code: 'objection-limit' }),
});

export const giveBackHold = (notice: string): Alongside => ({
  update: headKey('notice', notice),
  set: 'SET holds = holds - :one',
  condition: { expression: 'holds >= :one', values: { ':one': 1 } },
});
