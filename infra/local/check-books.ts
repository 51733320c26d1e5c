import { type BooksChecked, checkTheBooks } from './books.ts';
import { giveCommand, runCommand } from './running-platform.ts';

// npm run check-books [-- --open]: on the running platform, or with TABLE_NAME and an account's credentials on its table.

await runCommand(async () => {
  const open = process.argv.includes('--open');
  const { TABLE_NAME } = process.env;
  const checked = TABLE_NAME
    ? await checkTheBooks(TABLE_NAME, open)
    : ((await giveCommand('/local/books', { open })) as BooksChecked);
  const { table, items, findings, payoutsOpen } = checked;
  for (const { rule, where, found } of findings) process.stdout.write(`✕ ${rule}: ${where}: ${found}\n`);
  process.stdout.write(
    findings.length === 0
      ? `账平。The books of ${table} hold: ${items} items, every invariant.\n`
      : `账不平。${findings.length} findings in ${items} items of ${table}.\n`,
  );
  process.stdout.write(
    payoutsOpen
      ? 'Payouts are open.\n'
      : 'Payouts are locked. When the books hold, open them: npm run check-books -- --open\n',
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
});
