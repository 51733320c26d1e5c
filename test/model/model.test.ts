import { expect, test } from 'vitest';
import { engineEndpoint } from '../engine.ts';
import { modelRun } from './model-run.ts';

const seed = Number(process.env.MODEL_SEED ?? '20191202');
const runs = Number(process.env.MODEL_RUNS ?? '25');

// 300 runs of 40 commands: npm run prove.
test(`${runs} lives of the whole city by the seed ${seed}: the table is what the model says after every command`, async () => {
  const { found, ...figures } = await modelRun(await engineEndpoint(), { runs, commands: 25, seed });
  console.log(JSON.stringify(figures));
  expect(found.join('\n')).toBe('');
  expect(figures.runs).toBe(runs);
}, 600_000);
