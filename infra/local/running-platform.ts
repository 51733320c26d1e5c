import { StartRefused } from './orphans.ts';

/** A command that cannot be done, with the sentence for the person who gave it. */
export class CommandRefused extends Error {}

export const localPort = (given: string | undefined = process.env.PORT): number => {
  const port = Number(given ?? 8787);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new CommandRefused(`PORT must be a number from 1 to 65535, not "${given}".`);
};

export const localOrigin = (): string => `http://127.0.0.1:${localPort()}`;

/** Runs `work` against the running platform; where none answers, says how to start it. */
export const onRunningPlatform = async <Result>(work: (origin: string) => Promise<Result>): Promise<Result> => {
  const origin = localOrigin();
  try {
    return await work(origin);
  } catch (error) {
    if (!(error instanceof TypeError && error.message === 'fetch failed')) throw error;
    throw new CommandRefused(`No platform answers at ${origin}. Start it: npm start (PORT chooses another port).`);
  }
};

/** Gives the running platform one of its own commands. */
export const giveCommand = (path: '/local/books' | '/local/clock' | '/local/tick', body: unknown): Promise<unknown> =>
  onRunningPlatform(async (origin) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = (await response.json()) as { readonly title?: string };
    if (!response.ok) throw new CommandRefused(answer.title ?? `The platform answered ${response.status}.`);
    return answer;
  });

const isSaid = (error: unknown): error is Error =>
  error instanceof CommandRefused ||
  error instanceof StartRefused ||
  // An option that the command does not know, in the words of Node.
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

/** Runs a command of one of the npm scripts: what stops it is said in a sentence, without a stack. */
export const runCommand = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command();
  } catch (error) {
    if (!isSaid(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};
