import * as z from 'zod';
import { makeExport } from '../../functions/export/make-export.ts';
import { momentAt } from '../../shared/store/business-clock.ts';
import { openPayoutStore } from '../../shared/store/payout-store.ts';
import { openTable } from '../../shared/store/table.ts';
import { fontPath } from '../payout/sample-list.ts';

// Run by exporting.test.ts in a process of another time zone and language; prints the hash of the file it made.
const [table = '', bucket = '', id = ''] = process.argv.slice(2);
const making = {
  table: openTable(table),
  payouts: openPayoutStore(bucket, z.url().parse(process.env.AWS_ENDPOINT_URL_S3)),
  fontPath,
  now: async () => momentAt(new Date()),
};
const made = await makeExport(making, id, 'elsewhere');
process.stdout.write(JSON.stringify({ sha256: made?.sha256, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }));
