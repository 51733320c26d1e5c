import { parseArgs } from 'node:util';
import { type BooksChecked, checkTheBooks } from './books.ts';
import { CommandRefused, giveCommand, runCommand } from './running-platform.ts';

// npm run check-books [-- --restore] [-- --open [--looked-at <claim>,<claim>]]: on the running platform, or with
// TABLE_NAME, PAYOUT_BUCKET and an account's credentials on those.

const options = () =>
  parseArgs({
    options: {
      open: { type: 'boolean', default: false },
      restore: { type: 'boolean', default: false },
      'looked-at': { type: 'string', default: '' },
    },
  }).values;

const checked = async (): Promise<BooksChecked> => {
  const { open, restore, 'looked-at': lookedAt } = options();
  const asked = { open, restore, lookedAt: lookedAt.split(',').filter(Boolean) };
  const { TABLE_NAME, PAYOUT_BUCKET } = process.env;
  if (!TABLE_NAME) return (await giveCommand('/local/books', asked)) as BooksChecked;
  if (!PAYOUT_BUCKET) throw new CommandRefused('Name the bucket of the payout lists too: PAYOUT_BUCKET=…');
  return checkTheBooks({ tableName: TABLE_NAME, payoutBucket: PAYOUT_BUCKET }, asked);
};

await runCommand(async () => {
  const { table, items, findings, kept, payoutsOpen } = await checked();
  for (const { rule, where, found } of findings) process.stdout.write(`✕ ${rule}: ${where}: ${found}\n`);
  for (const { claim, list, attempt } of kept)
    process.stdout.write(
      `• 待人工核查 To be looked at by a person: payment ${attempt} of claim ${claim} was sealed on list ${list} before the restore, and the claim stands otherwise here. This payment is not made again; see that nobody is paid for the same achievement under another claim.\n`,
    );
  process.stdout.write(
    findings.length === 0
      ? `账平。The books of ${table} hold: ${items} items, every invariant.\n`
      : `账不平。${findings.length} findings in ${items} items of ${table}.\n`,
  );
  if (findings.some(({ rule }) => rule === 'sealed-list'))
    process.stdout.write(
      'Lists sealed after the time of this data can be brought back: npm run check-books -- --restore\n',
    );
  process.stdout.write(
    payoutsOpen
      ? 'Payouts are open.\n'
      : `Payouts are locked. When the books hold, open them: npm run check-books -- --open${kept.length > 0 ? ` --looked-at ${kept.map(({ claim }) => claim).join(',')}` : ''}\n`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
});
