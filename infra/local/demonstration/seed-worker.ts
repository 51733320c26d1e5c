import { parentPort } from 'node:worker_threads';
import * as z from 'zod';
import { shanghaiDate } from '../../../shared/calendar/plain-date.ts';
import type { Stores } from '../../../shared/http/act.ts';
import { openAnswerFiles } from '../../../shared/store/answer-files.ts';
import { openEvidenceStore } from '../../../shared/store/evidence-store.ts';
import { openExportRunner } from '../../../shared/store/export-runner.ts';
import { openPayoutStore } from '../../../shared/store/payout-store.ts';
import { openRootFiles } from '../../../shared/store/root-files.ts';
import { openTable } from '../../../shared/store/table.ts';
import { openTasks } from './open-tasks.ts';
import { playDemonstration } from './play.ts';

// A thread of its own, because stores take endpoints and keys from the environment, and this one has a function's.
const environment = z
  .object({
    TABLE_NAME: z.string(),
    EVIDENCE_BUCKET: z.string(),
    PAYOUT_BUCKET: z.string(),
    STORAGE_ORIGIN: z.string(),
    EXPORT_FUNCTION: z.string(),
  })
  .parse(process.env);

const stores: Stores = {
  table: openTable(environment.TABLE_NAME),
  evidence: openEvidenceStore(environment.EVIDENCE_BUCKET, environment.STORAGE_ORIGIN),
  payouts: openPayoutStore(environment.PAYOUT_BUCKET, environment.STORAGE_ORIGIN),
  roots: openRootFiles(environment.PAYOUT_BUCKET, environment.STORAGE_ORIGIN),
  answerFiles: openAnswerFiles(environment.EVIDENCE_BUCKET, environment.PAYOUT_BUCKET, environment.STORAGE_ORIGIN),
  exporter: openExportRunner(environment.EXPORT_FUNCTION),
};

const ids = await playDemonstration(stores, shanghaiDate(new Date()));
parentPort?.postMessage(await openTasks(stores.table, ids));
