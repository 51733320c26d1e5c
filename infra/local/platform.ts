import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import type { FunctionName } from '../../shared/contract/function-names.ts';
import { bucketDefinitions } from '../definition/buckets.ts';
import { functionDefinitions } from '../definition/functions.ts';
import { checkTheBooks } from './books.ts';
import { bundleFunctions } from './bundle.ts';
import { businessClock } from './business-clock.ts';
import { createTable, localClient, startDynamo } from './dynamo.ts';
import { startFunctionsHost } from './functions-host.ts';
import { audience, startIdentity, webClient } from './identity.ts';
import { listenForInvocations } from './invocations.ts';
import { localCommands } from './local-commands.ts';
import { type RunningRecord, StartRefused, takeFolder } from './orphans.ts';
import type { Persona } from './persona.ts';
import type { Routes } from './route-match.ts';
import { startStorage } from './storage.ts';
import { openStorageGate } from './storage-gate.ts';
import type { Keys } from './storage-signature.ts';

const tableName = 'claims';
const region = 'cn-north-1';
const tickEveryMs = 60_000;

export type Platform = {
  readonly origin: string;
  readonly dynamoEndpoint: string;
  readonly storageEndpoint: string;
  readonly tableName: string;
  /** What each function is given. */
  readonly environment: Readonly<Record<string, string>>;
  /** Settles when the database is gone without being asked to go. */
  readonly failed: Promise<void>;
  stop(): Promise<void>;
};

export type PlatformOptions = {
  /** 0 takes a free one. */
  readonly port: number;
  /** Where data is kept; without it everything is in memory. */
  readonly dataFolder?: string;
  /** Clears the data folder first. */
  readonly fresh?: boolean;
  readonly personas: readonly Persona[];
  /** Puts demonstration data in, once for a data folder. */
  readonly seed?: (platform: Platform) => Promise<void>;
  /** Takes what functions print, where there is no data folder with a log. Nothing is printed without it. */
  readonly log?: (text: string) => void;
  readonly routes?: Routes;
  /** The folder of each function with its `index.mjs`; without it they are bundled from their sources. */
  readonly folders?: Readonly<Record<FunctionName, string>> | Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
};

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const listen = async (server: Server, port: number): Promise<string> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken by another program. Choose another one: PORT=<free port> npm start`;
      reject(error.code === 'EADDRINUSE' ? new StartRefused(taken) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
};

const clear = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    if (name !== 'running.json') rmSync(join(folder, name), { recursive: true, force: true });
  }
};

const functionLog = (options: PlatformOptions): ((text: string) => void) => {
  if (options.log !== undefined || options.dataFolder === undefined) return options.log ?? (() => {});
  const file = createWriteStream(join(options.dataFolder, 'functions.log'));
  return (text) => file.write(text);
};

/** No setting of this machine's owner reaches a function: no profile, no instance role. */
const awsEnvironment = (keys: Keys, dynamoEndpoint: string, storageEndpoint: string): Record<string, string> => ({
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: keys.accessKeyId,
  AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: dynamoEndpoint,
  AWS_ENDPOINT_URL_S3: storageEndpoint,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  POWERTOOLS_LOG_LEVEL: 'INFO',
});

/** What functions call those they may start: here every function goes by its own name. */
const startedFunctions = (): Record<string, string> =>
  Object.assign({}, ...Object.values(functionDefinitions).map((each) => ('starts' in each ? each.starts : {})));

/** Kept with the data: a form or an address signed before a restart is good after it, as long as it is not expired. */
const signingSecret = (dataFolder: string | undefined): string => {
  const fresh = randomBytes(24).toString('hex');
  if (dataFolder === undefined) return fresh;
  const file = join(dataFolder, 'signing-secret');
  if (!existsSync(file)) writeFileSync(file, fresh, { mode: 0o600 });
  return readFileSync(file, 'utf8');
};

type Stops = (() => unknown)[];

const startParts = async (
  options: PlatformOptions,
  origin: string,
  record: RunningRecord | undefined,
  stops: Stops,
) => {
  const { dataFolder, personas } = options;
  const below = (name: string) => (dataFolder === undefined ? {} : { dataFolder: join(dataFolder, name) });
  // Registered when it is up, so that the failure of one takes the others down.
  const stopLater = <Part extends { stop(): Promise<void> }>(part: Part): Part => {
    stops.push(() => part.stop());
    return part;
  };
  const starting = [
    startDynamo({ ...below('table'), spawned: (pid) => record?.add(pid) }).then(stopLater),
    startStorage(below('objects')).then(stopLater),
    startIdentity({ origin, personas, ...below('identity') }),
    options.folders ?? bundleFunctions({ localBuild: true }),
    options.routes ?? import('../../shared/contract/routes.ts').then(({ routes }) => routes),
  ] as const;
  await Promise.allSettled(starting);
  return Promise.all(starting);
};

/** Everything below the origin by the first part of the path; what has no part of its own is asked of the functions. */
const dispatch =
  (parts: Readonly<Record<string, Handle>>, others: Handle): Handle =>
  (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    return (parts[path.split('/', 2)[1] ?? ''] ?? others)(request, response);
  };

const compose = async (
  options: PlatformOptions,
  origin: string,
  record: RunningRecord | undefined,
  stops: Stops,
): Promise<{ readonly platform: Omit<Platform, 'stop'>; readonly handle: Handle; readonly tick: () => void }> => {
  const [dynamo, storage, identity, folders, routes] = await startParts(options, origin, record, stops);
  await createTable(dynamo.endpoint, tableName);
  const invocations = await listenForInvocations();
  stops.push(() => invocations.stop());
  const keys = { accessKeyId: 'LOCAL', secretAccessKey: signingSecret(options.dataFolder) };
  const environment = {
    TABLE_NAME: tableName,
    ...storage.environment,
    ISSUER: identity.issuer,
    AUDIENCE: audience,
    JWKS_URI: identity.jwksUri,
    STORAGE_ORIGIN: `${origin}/files`,
    WEB_CLIENT: webClient,
    ...startedFunctions(),
    ...awsEnvironment(keys, dynamo.endpoint, storage.endpoint),
    AWS_ENDPOINT_URL_LAMBDA: invocations.endpoint,
  };
  const { timeoutMs } = options;
  const host = startFunctionsHost({
    routes,
    folders,
    environment,
    log: functionLog(options),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  stops.push(() => host.stop());
  invocations.open(host.start);
  const clock = businessClock(dynamo.endpoint, tableName);
  const parts = {
    oidc: identity.handle,
    files: openStorageGate({ storage, keys }).handle,
    local: localCommands({
      origin,
      personas: options.personas,
      clock,
      host,
      checkBooks: (asked) =>
        checkTheBooks(
          {
            tableName,
            payoutBucket: storage.environment[bucketDefinitions.payout.variable] ?? '',
            dynamo: localClient(dynamo.endpoint),
            storage: new S3Client({ region, endpoint: storage.endpoint, credentials: keys, forcePathStyle: true }),
          },
          asked,
        ),
    }).handle,
  };
  const { endpoint: dynamoEndpoint, ended: failed } = dynamo;
  return {
    platform: { origin, dynamoEndpoint, storageEndpoint: storage.endpoint, tableName, environment, failed },
    handle: dispatch(parts, host.handle),
    tick: () => void host.tick(),
  };
};

/** Starts the whole platform on one origin, from the same definitions as the cloud stack. */
export const startPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { dataFolder } = options;
  const record = dataFolder === undefined ? undefined : await takeFolder(dataFolder);
  const stops: Stops = [() => record?.remove()];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    let open: (handle: Handle) => void = () => {};
    const ready = new Promise<Handle>((resolve) => {
      open = resolve;
    });
    // Listening comes first, so that a taken port is known at once; who comes early waits.
    const server = createServer((request, response) => void ready.then((handle) => handle(request, response)));
    const origin = await listen(server, options.port);
    stops.push(() => {
      server.close();
      server.closeAllConnections();
    });
    const seededMark = dataFolder === undefined ? undefined : join(dataFolder, 'seeded');
    const seeded = seededMark !== undefined && existsSync(seededMark);
    // Data without the mark comes from a first start that was broken off.
    if (dataFolder !== undefined && (options.fresh === true || !seeded)) clear(dataFolder);

    const { platform, handle, tick } = await compose(options, origin, record, stops);
    open(handle);
    const whole = { ...platform, stop };
    if (options.fresh === true || !seeded) await options.seed?.(whole);
    if (seededMark !== undefined) writeFileSync(seededMark, '');
    // Not while the demonstration is acted out: the root of its evening is made at the end of it.
    const ticking = setInterval(tick, tickEveryMs);
    stops.push(() => clearInterval(ticking));
    return whole;
  } catch (error) {
    await stop();
    throw error;
  }
};
