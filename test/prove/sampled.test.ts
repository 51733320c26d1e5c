import { expect, test } from 'vitest';
import { engineEndpoint } from '../engine.ts';
import { prove, report, sampleOf } from './exhaustive.ts';
import { seeded } from './fault-plan.ts';
import { useCases } from './use-cases.ts';

const seed = Number(process.env.PROVE_SEED ?? '20191202');

const each = 2;

// All of them: npm run prove.
test(`${each} of the trials of every use case, by the seed ${seed}: one effect, one answer, no fault`, async () => {
  const choice = sampleOf(seeded(seed), each);
  const { found, trials } = await prove(await engineEndpoint(), useCases, { stages: 2, choice });
  expect(report(found)).toBe('');
  expect(trials).toBe(each * useCases.length);
}, 300_000);
