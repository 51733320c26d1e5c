import { failed } from '../../shared/claim/failure.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import type { Seal } from '../../shared/payout/seal.ts';
import { templateIds } from '../../shared/payout/templates.ts';
import { readHead, readHeads } from '../../shared/store/aggregate.ts';
import { exports, lists } from '../../shared/store/aggregates.ts';
import { exportId } from '../../shared/store/export-store.ts';
import { findLines, readLinePage, type StoredLine } from '../../shared/store/list-store.ts';
import { readSeal } from '../../shared/store/seal-store.ts';
import { readSettlementsOf, type Settlement } from '../../shared/store/settled-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { clauseNamed } from './clause-named.ts';
import { namesOf } from './names-of.ts';
import { personsOf } from './persons-of-list.ts';
import { exportShown, payerShown } from './shown.ts';

const lineShown = ({ payment }: StoredLine, settled: Settlement | undefined) => {
  const { claim, attempt = 1, payee, amountFen, offsetFen, clause, article, accountNumber } = payment;
  return {
    claim,
    attempt,
    payee,
    amountFen,
    ...(offsetFen !== undefined && { offsetFen }),
    clause,
    clauseTitle: clauseNamed(payment),
    article,
    accountNumberEnding: accountNumber.slice(-4),
    ...(settled && {
      settled: {
        outcome: settled.outcome,
        on: settled.settledOn,
        ...(settled.reason !== undefined && { reason: settled.reason }),
      },
    }),
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
  const { q, ...page } = query;
  const [{ lines, next }, sealed, people] = await Promise.all([
    q === undefined ? readLinePage(table, path.list, page) : findLines(table, path.list, { ...page, q }),
    readSeal(table, path.list),
    namesOf(table, personsOf(stored.head)),
  ]);
  const ofLines = lines.map(({ payment }) => payment.claim);
  const settled = sealed ? await readSettlementsOf(table, path.list, ofLines) : new Map<string, Settlement>();
  return {
    ok: true,
    value: {
      ...stored.head,
      lines: lines.map((line) => lineShown(line, settled.get(line.payment.claim))),
      ...(next !== undefined && { next }),
      people,
      ...(sealed && { seal: sealShown(sealed) }),
      exports: sealed ? await exportsOf(table, sealed) : [],
    },
  };
};
