import { createServer } from 'node:http';
import { readBody } from './body.ts';

export type Invocations = {
  /** Where the SDK finds the functions: `AWS_ENDPOINT_URL_LAMBDA`. */
  readonly endpoint: string;
  /** Begins to hand events to the functions. */
  open(invoke: (name: string, event: unknown) => boolean): void;
  stop(): Promise<void>;
};

const mostBytes = 256 * 1024;
const place = /^\/2015-03-31\/functions\/([\w-]+)\/invocations$/;

/**
 * What Lambda's own interface does for a function that starts another one and does not wait: the event is taken, 202
 * is answered, and it runs. Nothing else of that interface is here. On loopback and a free port, like storage.
 */
export const listenForInvocations = async (): Promise<Invocations> => {
  let invoke: (name: string, event: unknown) => boolean = () => false;
  const server = createServer(async (request, response) => {
    const refuse = (status: number, type: string): void =>
      void response
        .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type })
        .end(JSON.stringify({ Type: 'User', message: type }));
    const [, name] = place.exec(request.url ?? '') ?? [];
    // A page of a web site could reach this port from a browser on the same machine, but not without naming itself.
    if (request.method !== 'POST' || name === undefined || request.headers.origin !== undefined)
      return refuse(404, 'ResourceNotFoundException');
    if (request.headers['x-amz-invocation-type'] !== 'Event') return refuse(400, 'InvalidParameterValueException');
    const body = await readBody(request, mostBytes).catch(() => undefined);
    if (body === undefined) return refuse(413, 'RequestTooLargeException');
    try {
      const event: unknown = JSON.parse(body.toString('utf8') || '{}');
      if (!invoke(name, event)) return refuse(404, 'ResourceNotFoundException');
      response.writeHead(202).end();
    } catch {
      refuse(400, 'InvalidRequestContentException');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    open: (given) => {
      invoke = given;
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
