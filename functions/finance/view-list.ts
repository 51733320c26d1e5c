import { failed } from '../../shared/claim/failure.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import type { Seal } from '../../shared/payout/seal.ts';
import { templateIds } from '../../shared/payout/templates.ts';
import { readHead, readHeads } from '../../shared/store/aggregate.ts';
import { exports, lists } from '../../shared/store/aggregates.ts';
import { exportId } from '../../shared/store/export-store.ts';
import { readLinePage, type StoredLine } from '../../shared/store/list-store.ts';
import { readSeal } from '../../shared/store/seal-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { exportShown, payerShown } from './shown.ts';

const lineShown = ({ payment }: StoredLine) => {
  const { claim, attempt = 1, payee, amountFen, offsetFen, clause, article, accountNumber } = payment;
  return {
    claim,
    attempt,
    payee,
    amountFen,
    ...(offsetFen !== undefined && { offsetFen }),
    clause,
    article,
    accountNumberEnding: accountNumber.slice(-4),
  };
};

const sealShown = ({ hash, sealedAt, payer, builtBy, sealedBy }: Seal) => ({
  hash,
  sealedAt,
  payer: payerShown(payer),
  builtBy,
  sealedBy,
});

const exportsOf = async (table: Table, sealed: Seal) => {
  const ids = templateIds.map((template) => exportId(sealed, template));
  return (await readHeads(table, exports, ids)).map(({ head }) => exportShown(head));
};

export const viewList: Act<'view-list'> = async ({ table }, { actor, path, query }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const stored = await readHead(table, lists, path.list);
  if (!stored) return failed('not-found');
  const [{ lines, next }, sealed] = await Promise.all([
    readLinePage(table, path.list, query),
    readSeal(table, path.list),
  ]);
  return {
    ok: true,
    value: {
      ...stored.head,
      lines: lines.map(lineShown),
      ...(next !== undefined && { next }),
      ...(sealed && { seal: sealShown(sealed) }),
      exports: sealed ? await exportsOf(table, sealed) : [],
    },
  };
};
