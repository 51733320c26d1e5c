import { Agent } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clientSettings, openTable, type Table } from '../../shared/store/table.ts';

/** How patient the SDK is: as in the product, or not at all, so that every fault comes through to the command. */
export type Patience = 'product' | 'none';

export const clientFor = (
  endpoint: string,
  patience: Patience,
  httpAgent = new Agent({ keepAlive: true, maxSockets: 50 }),
): DynamoDBDocumentClient => {
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' },
    ...clientSettings,
    ...(patience === 'none' && { maxAttempts: 1 }),
    requestHandler: {
      httpAgent,
      // That callers wait for a socket is what a crowd is about.
      socketAcquisitionWarningTimeout: 3_600_000,
    },
  });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
};

/** Tables as seen by so many functions: each has a client, and with it a quota of retries, of its own. */
export const functionsOn = (endpoint: string, name: string, count: number): Table[] => {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  return Array.from({ length: count }, () => openTable(name, clientFor(endpoint, 'product', agent)));
};
