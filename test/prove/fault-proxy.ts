import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Chooser, chooserOf, type Injected, type Plan, type Tally } from './fault-plan.ts';
import { type Fault, forgedConflict, forgedFault, forgedThrottling, type Reply } from './faults.ts';

/** A proxy of plain HTTP between the SDK and DynamoDB Local, on 127.0.0.1 and a port of its own. */
export type FaultProxy = {
  readonly endpoint: string;
  /** Begins a run: calls are counted from one again. */
  begin(plan: Plan): void;
  /** The operation of each call since then, in the order they came. */
  operations(): readonly string[];
  log(): readonly Injected[];
  tally(): Tally;
  /** Sends what was held back by L, and waits for what is still on its way to the engine. */
  deliverLate(): Promise<void>;
  /** Connections to the engine that broke without being asked to; a run with one proves nothing. */
  broken(): number;
  stop(): Promise<void>;
};

type Asked = { readonly url: string; readonly headers: IncomingMessage['headers']; readonly body: Buffer };

type Answered = Reply & { readonly headers: IncomingMessage['headers'] };

/** In seeded runs a late request arrives while others are at work; else when it is sent for. */
const lateWithinMs = 80;

const readAll = async (stream: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const sender = (engine: URL) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 120_000 });
  const send = ({ url, headers, body }: Asked): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const { hostname: host, port } = engine;
      const outgoing = request({ host, port, path: url, method: 'POST', headers, agent }, (incoming) => {
        readAll(incoming).then(
          (bytes) => resolve({ status: incoming.statusCode ?? 502, body: bytes.toString(), headers: incoming.headers }),
          reject,
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  return { send, close: () => agent.destroy() };
};

export const startFaultProxy = async (engineEndpoint: string): Promise<FaultProxy> => {
  const { send, close } = sender(new URL(engineEndpoint));
  let plan: Plan = { kind: 'none' };
  let chooser: Chooser = chooserOf(plan);
  let operations: string[] = [];
  let log: Injected[] = [];
  let broken = 0;
  let held: (() => Promise<unknown>)[] = [];
  const underway = new Set<Promise<unknown>>();

  const watched = async <T>(sent: Promise<T>): Promise<T> => {
    underway.add(sent);
    try {
      return await sent;
    } catch (error) {
      broken += 1;
      throw error;
    } finally {
      underway.delete(sent);
    }
  };

  const late = (asked: Asked): void => {
    const deliver = () => watched(send(asked)).catch(() => undefined);
    if (plan.kind !== 'rates') held.push(deliver);
    else underway.add(pause((asked.body.length * 7) % lateWithinMs).then(deliver));
  };

  /** What the client is told; undefined cuts the connection. */
  const outcomeOf = async (fault: Fault | undefined, asked: Asked, n: number, operation: string) => {
    const body = () => asked.body.toString();
    switch (fault) {
      case undefined:
        return watched(send(asked));
      case 'D0':
        return undefined;
      case 'D1':
        await watched(send(asked));
        return undefined;
      case 'C':
        return forgedConflict(operation, body(), n);
      case 'T':
        return forgedThrottling(operation, body(), n);
      case 'E0':
        return forgedFault;
      case 'E1':
        await watched(send(asked));
        return forgedFault;
      case 'U':
        await watched(send(asked));
        return watched(send(asked));
      case 'L':
        late(asked);
        return undefined;
    }
  };

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const asked = { url: incoming.url ?? '/', headers: incoming.headers, body: await readAll(incoming) };
    const operation = String(incoming.headers['x-amz-target'] ?? '').split('.')[1] ?? 'unknown';
    operations.push(operation);
    const n = operations.length;
    const fault = chooser.choose({ n, operation, body: asked.body.toString() });
    if (fault) log.push({ seed: plan.kind === 'rates' ? plan.seed : undefined, n, operation, fault });
    const reply = await outcomeOf(fault, asked, n, operation);
    if (reply === undefined) {
      incoming.socket.destroy();
      return;
    }
    const headers = 'headers' in reply ? reply.headers : {};
    const { 'transfer-encoding': _, connection: __, 'content-length': ___, ...kept } = headers as NodeJS.Dict<string>;
    outgoing.writeHead(reply.status, { 'content-type': 'application/x-amz-json-1.0', ...kept });
    outgoing.end(reply.body);
  };

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  // A connection that the proxy closed for being idle would be a fault that nobody asked for.
  server.keepAliveTimeout = 600_000;
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    endpoint: `http://127.0.0.1:${port}`,
    begin(next) {
      plan = next;
      chooser = chooserOf(next);
      operations = [];
      log = [];
    },
    operations: () => operations,
    log: () => log,
    tally: () => chooser.tally,
    broken: () => broken,
    async deliverLate() {
      const waiting = held;
      held = [];
      for (const deliver of waiting) await deliver();
      while (underway.size > 0) {
        const now = [...underway];
        await Promise.allSettled(now);
        for (const done of now) underway.delete(done);
      }
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      close();
    },
  };
};
