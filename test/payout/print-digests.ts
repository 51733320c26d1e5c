import { createHash } from 'node:crypto';
import { payoutFile } from '../../shared/payout/file.ts';
import { hostileNames } from './hostile-names.ts';
import { listOf, sampleLine } from './sample-list.ts';

// Run by determinism.test.ts in processes of other time zones and languages; prints what the files hash to.
const lines = hostileNames.map((payee, index) => sampleLine(index + 1, { payee }));
const list = listOf(process.argv[2] === 'reversed' ? lines.toReversed() : lines);
const digest = async (format: 'csv' | 'xlsx') =>
  createHash('sha256')
    .update(await payoutFile(list, format))
    .digest('hex');
process.stdout.write(
  JSON.stringify({
    csv: await digest('csv'),
    xlsx: await digest('xlsx'),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
  }),
);
