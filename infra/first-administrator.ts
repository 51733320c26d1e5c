import { momentAt } from '../shared/store/business-clock.ts';
import { appointFirstAdministrator } from '../shared/store/first-administrator.ts';
import { openTable } from '../shared/store/table.ts';

// npm run first-administrator -- <person id> <name> <sign-in subject>, with TABLE_NAME and the account's credentials.

const [id, name, subject] = process.argv.slice(2);
const { TABLE_NAME } = process.env;
if (!id || !name || !subject || !TABLE_NAME) {
  process.stderr.write(
    'Usage: TABLE_NAME=<table> npm run first-administrator -- <person id> <name> <sign-in subject>\n',
  );
  process.exit(1);
}
const appointed = await appointFirstAdministrator(openTable(TABLE_NAME), { id, name, subject }, momentAt(new Date()));
process.stdout.write(`${appointed.ok ? `${id} administers.` : JSON.stringify(appointed.failure)}\n`);
process.exitCode = appointed.ok ? 0 : 1;
