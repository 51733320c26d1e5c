import { mkdirSync } from 'node:fs';
import type { BuildAppOptions } from 'fauxqs';
import { type BucketName, bucketDefinitions } from '../definition/buckets.ts';

type Stores = NonNullable<BuildAppOptions['stores']>;
type ObjectStore = Stores['s3Store'];
type Persistence = NonNullable<ObjectStore['persistence']>;

export type Stored = {
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly checksumSha256: string | undefined;
};

export type Storage = {
  /** For our own functions only: it checks no signature. Browsers go through the gate. */
  readonly endpoint: string;
  /** Bucket of each definition by its environment variable, e.g. `EVIDENCE_BUCKET`. */
  readonly environment: Readonly<Record<string, string>>;
  put(bucket: string, key: string, body: Buffer, stored: Stored): { readonly etag: string };
  stop(): Promise<void>;
};

const mostBytes = 64 * 1024 * 1024;

export const bucketName = (name: BucketName): string => `local-${name}`;

/**
 * The parts of the server by their files: its own start function binds all interfaces, and this server
 * checks no signature, so it must not be reached from other machines.
 */
const parts = async () => {
  const home = import.meta.resolve('fauxqs');
  const load = async <Part>(file: string): Promise<Part> => (await import(new URL(file, home).href)) as Part;
  const { S3Store } = await load<{ S3Store: new () => ObjectStore }>('s3/s3Store.js');
  const { SqsStore } = await load<{ SqsStore: new () => Stores['sqsStore'] }>('sqs/sqsStore.js');
  const { SnsStore } = await load<{ SnsStore: new () => Stores['snsStore'] }>('sns/snsStore.js');
  const { PersistenceManager } = await load<{ PersistenceManager: new (folder: string) => Persistence }>(
    'persistence.js',
  );
  const stores: Stores = { s3Store: new S3Store(), sqsStore: new SqsStore(), snsStore: new SnsStore() };
  return { stores, PersistenceManager };
};

/** An S3 server on loopback and a free port, in memory or on disk, with the buckets of the definitions. */
export const startStorage = async (options: { readonly dataFolder?: string } = {}): Promise<Storage> => {
  const { buildApp } = await import('fauxqs');
  const { stores, PersistenceManager } = await parts();
  const store = stores.s3Store;
  let persistence: Persistence | undefined;
  if (options.dataFolder !== undefined) {
    mkdirSync(options.dataFolder, { recursive: true });
    persistence = new PersistenceManager(options.dataFolder);
    persistence.loadS3(store);
    store.persistence = persistence;
  }
  const names = Object.keys(bucketDefinitions) as BucketName[];
  for (const name of names) if (!store.hasBucket(bucketName(name))) store.createBucket(bucketName(name));

  const server = buildApp({ logger: false, stores });
  // It stops at 11 MiB, evidence at 20.
  server.removeContentTypeParser('*');
  server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) =>
    done(null, body),
  );
  const writeOnce = new Set(names.filter((name) => bucketDefinitions[name].writeOnce).map(bucketName));
  const holds = (bucket: string, key: string): boolean => {
    try {
      return store.headObject(bucket, key) !== undefined;
    } catch {
      return false;
    }
  };
  // The server ignores If-None-Match and knows no object lock: what the platform rests on is added here.
  server.addHook('preHandler', (request, reply, done) => {
    const { bucket = '', '*': key = '' } = request.params as { bucket?: string; '*'?: string };
    const { uploadId } = request.query as { uploadId?: string };
    // The object comes about when an upload in parts is completed, and not before.
    const writes =
      uploadId === undefined ? request.method === 'PUT' || request.method === 'DELETE' : request.method === 'POST';
    const kept = writes && key !== '' && (writeOnce.has(bucket) || request.headers['if-none-match'] === '*');
    if (!kept || !holds(bucket, key)) return done();
    reply.code(412).type('application/xml');
    reply.send('<Error><Code>PreconditionFailed</Code><Message>The object exists already.</Message></Error>');
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The storage server has no port.');

  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    environment: Object.fromEntries(names.map((name) => [bucketDefinitions[name].variable, bucketName(name)])),
    put: (bucket, key, body, { contentType, metadata, checksumSha256 }) =>
      store.putObject(
        bucket,
        key,
        body,
        contentType,
        { ...metadata },
        {},
        checksumSha256 === undefined ? undefined : { algorithm: 'SHA256', value: checksumSha256, type: 'FULL_OBJECT' },
      ),
    stop: async () => {
      await server.close();
      persistence?.close();
    },
  };
};
