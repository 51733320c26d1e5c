import * as z from 'zod';
import type { PotCounters } from '../../shared/money/pot.ts';

/** What a pot held at one moment. */
export type PotState = Pick<PotCounters, 'availableFen' | 'heldFen'>;

const streamsTarget = 'DynamoDBStreams_20120810';

/** The engine asks for a signature and looks at none. */
const unsigned =
  'AWS4-HMAC-SHA256 Credential=LOCAL/20190101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

const ask = async <T extends z.ZodType>(
  endpoint: string,
  act: string,
  body: object,
  answer: T,
): Promise<z.infer<T>> => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `${streamsTarget}.${act}`,
      'x-amz-date': '20190101T000000Z',
      authorization: unsigned,
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${act}: ${await response.text()}`);
  return answer.parse(await response.json());
};

const counter = z.object({ N: z.coerce.number() });
const image = z.object({
  pk: z.object({ S: z.string() }),
  availableFen: counter.optional(),
  heldFen: counter.optional(),
});
const streams = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) });
const described = z.object({ StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }) });
const iterator = z.object({ ShardIterator: z.string() });
const records = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ NewImage: image.optional() }) })),
  NextShardIterator: z.string().optional(),
});

/** Begins to follow a table's stream now; called afterwards, tells every state of the pot since then in its order. */
export const followPot = async (endpoint: string, table: string, pot: string): Promise<() => Promise<PotState[]>> => {
  const { Streams } = await ask(endpoint, 'ListStreams', { TableName: table }, streams);
  const StreamArn = Streams[0]?.StreamArn;
  const { StreamDescription } = await ask(endpoint, 'DescribeStream', { StreamArn }, described);
  const [shard, ...more] = StreamDescription.Shards;
  if (!shard || more.length > 0) throw new Error(`The stream of ${table} has not one shard.`);
  const from = { StreamArn, ShardId: shard.ShardId, ShardIteratorType: 'LATEST' };
  const { ShardIterator } = await ask(endpoint, 'GetShardIterator', from, iterator);
  return async () => {
    const states: PotState[] = [];
    for (let next: string | undefined = ShardIterator; next !== undefined; ) {
      const page: z.infer<typeof records> = await ask(endpoint, 'GetRecords', { ShardIterator: next }, records);
      for (const { dynamodb } of page.Records) {
        const { pk, availableFen, heldFen } = dynamodb.NewImage ?? {};
        if (pk?.S === `POT#${pot}` && availableFen && heldFen)
          states.push({ availableFen: availableFen.N, heldFen: heldFen.N });
      }
      next = page.Records.length > 0 ? page.NextShardIterator : undefined;
    }
    return states;
  };
};
