import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import type { Moment } from '../../shared/claim/journal.ts';
import { type Environment, localBuild, readEnvironment } from '../../shared/http/environment.ts';
import { movableClock, realClock } from '../../shared/store/business-clock.ts';
import { completeRecoveries } from '../../shared/store/complete-recoveries.ts';
import { endNotices } from '../../shared/store/end-notices.ts';
import { openExportRunner } from '../../shared/store/export-runner.ts';
import { reviveExports } from '../../shared/store/export-store.ts';
import { makeRoot } from '../../shared/store/make-root.ts';
import { openRootFiles } from '../../shared/store/root-files.ts';
import { openTable, type Table } from '../../shared/store/table.ts';

const logger = new Logger();

/** What time alone brings about: notices whose last day has passed come to their end, and each day gets its root. */
const duties = (table: Table, moment: Moment, { PAYOUT_BUCKET, STORAGE_ORIGIN, EXPORT_FUNCTION }: Environment) => ({
  noticesEnded: () => endNotices(table, moment),
  recoveriesCompleted: () => completeRecoveries(table, moment),
  rootMade: async () => (await makeRoot(table, openRootFiles(PAYOUT_BUCKET, STORAGE_ORIGIN), moment))?.number ?? null,
  exportsRevived: () => reviveExports(table, openExportRunner(EXPORT_FUNCTION), moment),
});

/** One duty that fails keeps none of the others from being done; it is told when all have been tried. */
export const handler = middy({ timeoutEarlyInMillis: 0 }).handler(async () => {
  const environment = readEnvironment(process.env);
  const table = openTable(environment.TABLE_NAME);
  const moment = await (localBuild ? movableClock(table) : realClock(table))();
  const done: Record<string, unknown> = { businessOn: moment.businessOn };
  const failed: string[] = [];
  for (const [duty, perform] of Object.entries(duties(table, moment, environment)))
    try {
      done[duty] = await perform();
    } catch (error) {
      failed.push(duty);
      logger.error('duty failed', { duty, error: error as Error });
    }
  logger.info('tick', done);
  if (failed.length > 0) throw new Error(`These duties failed: ${failed.join(', ')}`);
  return done;
});
