import { randomUUID } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable } from '../../infra/local/dynamo.ts';
import { openTable, type Table } from '../../shared/store/table.ts';
import { openToPay } from '../functions/reviewed-claim.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { clientFor, type Patience } from './table-through.ts';

/** A place where scenes are played one after the other: an engine, a proxy before it, and the ways to a table. */
export type Stage = {
  readonly proxy: FaultProxy;
  readonly client: DynamoDBDocumentClient;
  /** As a city's table is: open to pay. */
  newTable(): Promise<string>;
  /** The table without a proxy between. */
  direct(name: string): Table;
  through(name: string, patience: Patience): Table;
  close(): Promise<void>;
};

export const openStage = async (engineEndpoint: string): Promise<Stage> => {
  const proxy = await startFaultProxy(engineEndpoint);
  const client = clientFor(engineEndpoint, 'product');
  const through = { product: clientFor(proxy.endpoint, 'product'), none: clientFor(proxy.endpoint, 'none') };
  return {
    proxy,
    client,
    async newTable() {
      const name = `prove-${randomUUID()}`;
      await createTable(engineEndpoint, name);
      await openToPay(openTable(name, client));
      return name;
    },
    direct: (name) => openTable(name, client),
    through: (name, patience) => openTable(name, through[patience]),
    async close() {
      for (const each of [client, through.product, through.none]) each.destroy();
      await proxy.stop();
    },
  };
};
