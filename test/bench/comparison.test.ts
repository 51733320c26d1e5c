import { expect, test } from 'vitest';
import { measure, meets } from './comparison.ts';

test('a goal is met on its edge and missed beyond it', () => {
  expect(meets({ kind: 'at-most', times: 6 }, 6)).toBe(true);
  expect(meets({ kind: 'at-most', times: 6 }, 6.01)).toBe(false);
  expect(meets({ kind: 'faster', times: 40 }, 40)).toBe(true);
  expect(meets({ kind: 'faster', times: 40 }, 39.99)).toBe(false);
  expect(meets({ kind: 'none' }, 1000)).toBe(true);
});

test('nothing is timed where the two sides answer differently', async () => {
  let passes = 0;
  const side = { name: 'side', operations: 1, pass: () => void passes++ };
  const wrong = () => {
    throw new Error('they differ');
  };
  const comparison = {
    title: 'wrong',
    subject: side,
    baseline: side,
    goal: { kind: 'none' as const },
    checkAnswers: wrong,
  };
  await expect(measure(comparison)).rejects.toThrow('they differ');
  expect(passes).toBe(0);
});
