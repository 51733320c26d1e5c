import { createHash } from 'node:crypto';
import { templateIds } from '../../shared/payout/templates.ts';
import { hostileNames } from './hostile-names.ts';
import { fileOf, listOf, sampleLine } from './sample-list.ts';

// Run by determinism.test.ts in processes of other time zones and languages; prints what the files hash to.
const lines = hostileNames.map((payee, index) =>
  sampleLine(index + 1, { payee, ...(index % 3 === 0 && { clause: `clause-${index % 5}`, offsetFen: 1 + index }) }),
);
// Every seventh line, round and round: far from any order.
const shuffled = lines.map((_, index) => lines[(index * 7) % lines.length] ?? sampleLine(1));
const list = listOf(process.argv[2] === 'shuffled' ? shuffled : lines);
const digests: [string, string][] = [];
for (const template of templateIds)
  digests.push([
    template,
    createHash('sha256')
      .update(await fileOf(template, list))
      .digest('hex'),
  ]);
const { timeZone: zone, locale } = Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(JSON.stringify({ digests: Object.fromEntries(digests), zone, locale }));
