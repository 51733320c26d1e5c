import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { wan } from '../../../shared/money/fen.ts';
import { openClient } from '../client.ts';
import { startEmptyPlatform } from '../start-platform.ts';
import { appropriate, ensurePayer } from '../story/budget.ts';
import { admitCast } from '../story/cast.ts';
import { fileClaim, prepareClaim } from '../story/filing.ts';
import { openBrandRound } from '../story/rounds.ts';
import { ensureStaff } from '../story/staff.ts';
import { beginStory } from '../story/story.ts';

/** Signs with the local provider's own key, as only a thief of that key could. */
const forger = (dataFolder: string, issuer: string, audience: string) => {
  const jwk = JSON.parse(readFileSync(join(dataFolder, 'identity', 'signing-key.json'), 'utf8')) as JWK;
  return async (claims: JWTPayload = {}, typ = 'at+jwt'): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: issuer, aud: audience, sub: 'admin', iat: now, exp: now + 600, ...claims };
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', typ, kid: jwk.kid ?? '' })
      .sign(await importJWK(jwk, 'RS256'));
  };
};

const variable = (environment: Readonly<Record<string, string>>, name: string): string => {
  const value = environment[name];
  if (value === undefined) throw new Error(`A function is not given ${name}.`);
  return value;
};

/** A platform with staff, claimants, one round, a draft and a submitted claim of the company: what is attacked. */
export const openScene = async () => {
  // On disk, because the provider's key is needed to forge with.
  const dataFolder = mkdtempSync(join(tmpdir(), 'attacked-'));
  const faults: string[] = [];
  const log = (text: string): void => void (/"level":"ERROR"/.test(text) && faults.push(text));
  const platform = await startEmptyPlatform({ dataFolder, log });
  const client = openClient(platform.origin);
  const story = await beginStory(client, () => {});
  await ensureStaff(client);
  await ensurePayer(story);
  const cast = await admitCast(story);
  const round = await openBrandRound(story);
  await appropriate(story, 'standardization', wan(40));
  const eventOn = `${story.achievementYear}-09-10`;
  const quality = {
    party: cast.company,
    round,
    eventOn,
    clause: 'china-quality-award',
    facts: { firstTime: true },
    sumFen: wan(300),
  };
  return {
    platform,
    client,
    story,
    cast,
    round,
    eventOn,
    quality,
    draft: await prepareClaim(story, quality),
    submitted: await fileClaim(story, quality),
    forge: forger(dataFolder, variable(platform.environment, 'ISSUER'), variable(platform.environment, 'AUDIENCE')),
    /** What the functions logged as a fault of ours. */
    faults,
    close: async (): Promise<void> => {
      await platform.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};

export type Scene = Awaited<ReturnType<typeof openScene>>;
