import { type Seal, seal } from '../payout/seal.ts';
import type { Alongside } from './aggregate.ts';
import { sealKey } from './keys.ts';
import type { Table } from './table.ts';

/** Written once, with the act that freezes the lines. */
export const sealItem = (sealed: Seal): Alongside => ({
  put: { ...sealKey(sealed.id), schema: 1, sealed: seal.parse(sealed) },
  condition: { expression: 'attribute_not_exists(pk)' },
});

export const readSeal = async (table: Table, list: string): Promise<Seal | undefined> => {
  const item = await table.get(sealKey(list));
  return item && seal.parse(item.sealed);
};
