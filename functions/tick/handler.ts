import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import { localBuild, readEnvironment } from '../../shared/http/environment.ts';
import { movableClock, realClock } from '../../shared/store/business-clock.ts';
import { endNotices } from '../../shared/store/end-notices.ts';
import { openTable } from '../../shared/store/table.ts';

const logger = new Logger();

/** What time alone brings about: notices whose last day has passed come to their end. */
export const handler = middy({ timeoutEarlyInMillis: 0 }).handler(async () => {
  const table = openTable(readEnvironment(process.env).TABLE_NAME);
  const moment = await (localBuild ? movableClock(table) : realClock(table))();
  const noticesEnded = await endNotices(table, moment);
  logger.info('tick', { businessOn: moment.businessOn, noticesEnded });
  return { businessOn: moment.businessOn, noticesEnded };
});
