import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { readBody } from './body.ts';
import type { Asked, BooksChecked } from './books.ts';
import { type BusinessClock, forwardMs } from './business-clock.ts';
import type { FunctionsHost } from './functions-host.ts';
import { localPage, pageMoves } from './local-page.ts';
import { pageHeaders } from './page.ts';
import type { Persona } from './persona.ts';
import { sendProblem } from './problem.ts';

const booksBody = z.strictObject({
  open: z.boolean().default(false),
  restore: z.boolean().default(false),
  lookedAt: z.array(z.string()).default([]),
});

const clockBody = z.strictObject({ forward: z.string().optional() });

export type LocalCommands = {
  /** Answers every request below `/local`: the page of this machine at `/local` itself, `POST /local/books`, `POST /local/clock` and `POST /local/tick`. */
  handle(request: IncomingMessage, response: ServerResponse): void;
};

const send = (response: ServerResponse, value: unknown): void => {
  response
    .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(value));
};

/** What only the local machine can do: move the business clock, run the scheduled functions now. */
export const localCommands = (options: {
  readonly origin: string;
  readonly personas: readonly Persona[];
  readonly clock: BusinessClock;
  readonly host: Pick<FunctionsHost, 'tick'>;
  readonly checkBooks: (asked: Asked) => Promise<BooksChecked>;
}): LocalCommands => {
  const { origin, personas, clock, host, checkBooks } = options;
  const { host: ownHost } = new URL(origin);

  const moveClock = async (body: Buffer, response: ServerResponse): Promise<void> => {
    const { data } = clockBody.safeParse(JSON.parse(body.toString('utf8') || '{}'));
    const ms = data?.forward === undefined ? 0 : forwardMs(data.forward);
    if (data === undefined || ms === undefined) {
      return sendProblem(response, 422, 'invalid-input', 'Say how far forward: +7d, +36h or +90m.');
    }
    const offsetMs = ms === 0 ? await clock.offsetMs() : await clock.forward(ms);
    send(response, { businessAt: new Date(Date.now() + offsetMs).toISOString(), offsetMs });
  };

  const showPage = async (response: ServerResponse): Promise<void> => {
    const businessAt = new Date(Date.now() + (await clock.offsetMs()));
    response.writeHead(200, pageHeaders).end(localPage({ origin, personas, businessAt }));
  };

  const pressOnPage = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, 1_000);
    const move = new URLSearchParams(body?.toString('utf8')).get('move') ?? '';
    if (!pageMoves.includes(move)) return sendProblem(response, 422, 'invalid-input', 'The page has no such button.');
    const ms = forwardMs(move);
    if (ms === undefined) await host.tick();
    else await clock.forward(ms);
    response.writeHead(303, { location: '/local', 'cache-control': 'no-store' }).end();
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers, url } = request;
    if (url === '/local' && (method === 'GET' || method === 'HEAD')) return showPage(response);
    // A page of another site can reach this port from the same machine; it cannot send these headers as we do.
    if (headers.host !== ownHost || (headers.origin !== undefined && headers.origin !== origin)) {
      return sendProblem(response, 403, 'wrong-origin', 'Only this origin may do this.');
    }
    if (url === '/local' && method === 'POST') return pressOnPage(request, response);
    if (url !== '/local/books' && url !== '/local/clock' && url !== '/local/tick') {
      return sendProblem(response, 404, 'not-found', 'There is nothing at this address.');
    }
    if (method !== 'POST') return sendProblem(response, 405, 'method-not-allowed', 'Use POST.', { allow: 'POST' });
    if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
      return sendProblem(response, 415, 'unsupported-media-type', 'Send application/json.');
    }
    const body = await readBody(request, 10_000);
    if (body === undefined) return sendProblem(response, 413, 'body-too-large', 'The body is too large.');
    if (url === '/local/tick') return send(response, await host.tick());
    if (url === '/local/books') {
      const { data } = booksBody.safeParse(JSON.parse(body.toString('utf8') || '{}'));
      if (!data) return sendProblem(response, 422, 'invalid-input', 'Say { "open": true } to open payouts.');
      return send(response, await checkBooks(data));
    }
    return moveClock(body, response);
  };

  return {
    handle: (request, response) => {
      answer(request, response).catch((error: unknown) => {
        const malformed = error instanceof SyntaxError;
        if (malformed) return sendProblem(response, 400, 'malformed-json', 'The body is not valid JSON.');
        return sendProblem(response, 500, 'internal', 'The command failed.');
      });
    },
  };
};
