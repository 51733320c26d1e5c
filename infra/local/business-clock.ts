import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const furthestMs = 10 * 366 * unitMs.d;

/** `+7d`, `+36h` or `+90m` in milliseconds, or undefined: the clock only goes forward. */
export const forwardMs = (text: string): number | undefined => {
  const [, count, unit] = /^\+(\d{1,6})([mhd])$/.exec(text) ?? [];
  if (count === undefined || !(unit === 'm' || unit === 'h' || unit === 'd')) return undefined;
  const ms = Number(count) * unitMs[unit];
  return ms > 0 && ms <= furthestMs ? ms : undefined;
};

export type BusinessClock = {
  offsetMs(): Promise<number>;
  /** Moves every function's business clock, and gives the new offset from real time. */
  forward(ms: number): Promise<number>;
};

/** The offset lies in the table, where every function reads it. */
export const businessClock = (endpoint: string, tableName: string): BusinessClock => {
  const credentials = { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  const place = { TableName: tableName, Key: { pk: { S: 'CLOCK' }, sk: { S: 'OFFSET' } } };
  return {
    offsetMs: async () => {
      const { Item } = await client.send(new GetItemCommand({ ...place, ConsistentRead: true }));
      return Number(Item?.offsetMs?.N ?? 0);
    },
    forward: async (ms) => {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          ...place,
          UpdateExpression: 'ADD offsetMs :ms',
          ExpressionAttributeValues: { ':ms': { N: String(ms) } },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Number(Attributes?.offsetMs?.N ?? 0);
    },
  };
};
