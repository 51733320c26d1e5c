import { startDynamo } from '../../infra/local/dynamo.ts';
import { clientSettings } from '../../shared/store/table.ts';
import { concurrentApprovals } from './concurrent-approvals.ts';
for (const attempts of [3, 6]) for (const seed of [1, 2, 3]) {
  (clientSettings as { maxAttempts: number }).maxAttempts = attempts;
  const d = await startDynamo();
  const { figures, wrong } = await concurrentApprovals(d.endpoint, { approvals: 1000, seed });
  console.log(attempts, seed, figures.seconds, 's 5xx', figures.fivexx, 'of', figures.sendings, figures.conflictsOnFirstAttempts, wrong.length);
  await d.stop();
}
