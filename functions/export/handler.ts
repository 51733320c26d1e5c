import { fileURLToPath } from 'node:url';
import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { derived } from '../../shared/claim/shapes.ts';
import { localBuild, readEnvironment } from '../../shared/http/environment.ts';
import { movableClock, realClock } from '../../shared/store/business-clock.ts';
import { openPayoutStore } from '../../shared/store/payout-store.ts';
import { openTable } from '../../shared/store/table.ts';
import { makeExport } from './make-export.ts';

const logger = new Logger();

const asked = z.object({ export: derived });

/** Lies beside the bundle (infra/definition). */
const fontPath = fileURLToPath(new URL('./font.ttf', import.meta.url));

/** Makes a sealed list into a file, for whoever asked and does not wait. */
export const handler = middy({ timeoutEarlyInMillis: 0 }).handler(async (event: unknown, { awsRequestId }: Context) => {
  const { export: id } = asked.parse(event);
  const { TABLE_NAME, PAYOUT_BUCKET, STORAGE_ORIGIN } = readEnvironment(process.env);
  const table = openTable(TABLE_NAME);
  const payouts = openPayoutStore(PAYOUT_BUCKET, STORAGE_ORIGIN);
  const now = localBuild ? movableClock(table) : realClock(table);
  const made = await makeExport({ table, payouts, fontPath, now }, id, awsRequestId);
  logger.info(
    'export',
    made ? { export: id, sizeBytes: made.sizeBytes, rows: made.rows } : { export: id, made: false },
  );
});
