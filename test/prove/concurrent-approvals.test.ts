import { expect, test } from 'vitest';
import { engineEndpoint } from '../engine.ts';
import { concurrentApprovals } from './concurrent-approvals.ts';

const approvals = 1000;
const seed = 1;

test(`${approvals} approvals at once against one pot and one cap, through faults`, async () => {
  const { figures, wrong } = await concurrentApprovals(await engineEndpoint(), { approvals, seed });
  expect(wrong).toEqual([]);
  expect(figures).toMatchObject({ approvals, overspentFen: 0, paidTwice: 0, lost: 0, fivexx: 0 });
  expect(figures.approved + Object.values(figures.refused).reduce((sum, count) => sum + count, 0)).toBe(approvals);
}, 600_000);
