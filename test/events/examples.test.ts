import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ClaimEventType, claimEvents } from '../../events/index.ts';
import { eventOf } from '../../shared/claim/event-of.ts';
import { everyLife, journalOf } from '../claim/life-of-a-claim.ts';

const types = Object.keys(claimEvents) as ClaimEventType[];
const examples = new URL('../../events/examples/', import.meta.url);
const exampleOf = (type: string): unknown => JSON.parse(readFileSync(new URL(`${type}.json`, examples), 'utf8'));
const derived = Object.entries(everyLife).flatMap(([claim, steps]) => journalOf(claim, steps).map(eventOf));

describe('the examples of events', () => {
  test('are one a type, and none besides', () => {
    expect(readdirSync(examples).sort()).toEqual(types.map((type) => `${type}.json`).sort());
  });

  test.each(types)('%s is understood by its schema, to the last field', (type) => {
    const example = exampleOf(type);
    expect(claimEvents[type].schema.parse(example)).toEqual(example);
    expect(claimEvents[type].schema.safeParse({ ...(example as object), version: 2 }).success).toBe(false);
  });

  test.each(types)('%s of a later version that says more is still read, without what is more', (type) => {
    const example = exampleOf(type) as { data: object };
    const more = { ...example, more: 1, data: { ...example.data, more: 1 } };
    expect(claimEvents[type].schema.parse(more)).toEqual(example);
  });

  test.each(types)('%s is what the journal of a claim really gives', (type) => {
    expect(derived).toContainEqual(exampleOf(type));
  });
});

describe('an event', () => {
  test.each(types)('%s is described in the file of its name, under the type it says', (type) => {
    expect(existsSync(new URL(`../../events/${type}.ts`, import.meta.url))).toBe(true);
    expect(claimEvents[type].type).toBe(type);
  });

  test.each(types)('%s names a function of the platform as its producer, and whom it is for', (type) => {
    const { producers, consumers } = claimEvents[type];
    expect(producers.length).toBeGreaterThan(0);
    expect(consumers.length).toBeGreaterThan(0);
    for (const producer of producers)
      expect(existsSync(new URL(`../../functions/${producer}/handler.ts`, import.meta.url))).toBe(true);
  });
});
