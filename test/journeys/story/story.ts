import { strict as assert } from 'node:assert';
import { randomInt } from 'node:crypto';
import { personas } from '../../../infra/local/demonstration/personas.ts';
import { yearOf } from '../../../shared/calendar/plain-date.ts';
import { yuanText } from '../../../shared/money/fen.ts';
import type { Client } from '../client.ts';

/** One telling of the story on one platform: who acts, and what is said of it. */
export type Story = {
  readonly client: Client;
  /** Marks ids, names of projects and numbers of this telling, so that it can be told again. */
  readonly tag: string;
  /** The day on the business clock when the story began. */
  readonly today: string;
  /** Achievements are of last year, and next year's budget pays them. */
  readonly achievementYear: number;
  readonly fundYear: number;
  readonly tell: (persona: string, what: string) => void;
};

export const yuan = (fen: number): string => `${yuanText(fen)} 元`;

export const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');

export const businessToday = async (client: Client): Promise<string> => (await client.as('admin')('view-me', {})).today;

export const beginStory = async (client: Client, say: (line: string) => void): Promise<Story> => {
  const today = await businessToday(client);
  let step = 0;
  return {
    client,
    tag: `${today.replaceAll('-', '')}-${digits(6)}`,
    today,
    achievementYear: yearOf(today) - 1,
    fundYear: yearOf(today) + 1,
    tell: (id, what) => {
      step += 1;
      const person = personas.find((persona) => persona.id === id);
      const who = person ? `${person.name.zh}（${person.description.zh}）` : id;
      say(`${String(step).padStart(3)}  ${who} ${what}`);
    },
  };
};

/** What the story promises; a difference ends it. */
export const mustEqual = <T>(found: T, expected: T, what: string): void =>
  assert.deepEqual(found, expected, `${what}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
