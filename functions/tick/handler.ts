import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import { localBuild, readEnvironment } from '../../shared/http/environment.ts';
import { movableClock, realClock } from '../../shared/store/business-clock.ts';
import { completeRecoveries } from '../../shared/store/complete-recoveries.ts';
import { endNotices } from '../../shared/store/end-notices.ts';
import { openExportRunner } from '../../shared/store/export-runner.ts';
import { reviveExports } from '../../shared/store/export-store.ts';
import { makeRoot } from '../../shared/store/make-root.ts';
import { openRootFiles } from '../../shared/store/root-files.ts';
import { openTable } from '../../shared/store/table.ts';

const logger = new Logger();

/** What time alone brings about: notices whose last day has passed come to their end, and each day gets its root. */
export const handler = middy({ timeoutEarlyInMillis: 0 }).handler(async () => {
  const { TABLE_NAME, PAYOUT_BUCKET, STORAGE_ORIGIN, EXPORT_FUNCTION } = readEnvironment(process.env);
  const table = openTable(TABLE_NAME);
  const moment = await (localBuild ? movableClock(table) : realClock(table))();
  const noticesEnded = await endNotices(table, moment);
  const recoveriesCompleted = await completeRecoveries(table, moment);
  const root = await makeRoot(table, openRootFiles(PAYOUT_BUCKET, STORAGE_ORIGIN), moment);
  const exportsRevived = await reviveExports(table, openExportRunner(EXPORT_FUNCTION), moment);
  const done = {
    businessOn: moment.businessOn,
    noticesEnded,
    recoveriesCompleted,
    exportsRevived,
    rootMade: root?.number ?? null,
  };
  logger.info('tick', done);
  return done;
});
