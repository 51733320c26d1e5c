import { receiveRecovery } from '../../functions/finance/receive-recovery.ts';
import { cancelRecovery } from '../../functions/review/cancel-recovery.ts';
import { orderRecovery } from '../../functions/review/order-recovery.ts';
import { reduceRecovery } from '../../functions/review/reduce-recovery.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import type { Actor } from '../../shared/store/people.ts';
import { readDebt } from '../../shared/store/recovery-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { call } from './requests.ts';
import { today } from './reviewed-claim.ts';

type Order = { amountFen: number; dueOn?: string; plan?: { dueOn: string; amountFen: number }[] };

export const order = (table: Table, by: Actor, claim: string, { amountFen, dueOn = '2020-03-31', plan }: Order) =>
  call(orderRecovery, table, by, {
    path: { claim },
    body: { amountFen, dueOn, reason: '材料不实', ...(plan && { plan }) },
  });

export const cancel = (table: Table, by: Actor, claim: string) =>
  call(cancelRecovery, table, by, { path: { claim }, body: { reason: '复核后取消' } });

export const reduce = (table: Table, by: Actor, claim: string, amountFen: number, idempotencyKey?: string) =>
  call(reduceRecovery, table, by, {
    path: { claim },
    body: { amountFen, reason: '金额有误' },
    ...(idempotencyKey && { idempotencyKey }),
  });

export const receive = (table: Table, by: Actor, claim: string, amountFen: number, idempotencyKey?: string) =>
  call(receiveRecovery, table, by, {
    path: { claim },
    body: { amountFen, document: '缴款书 1', receivedOn: today },
    ...(idempotencyKey && { idempotencyKey }),
  });

export const owedOn = (table: Table, { claimant, id }: Claim) => readDebt(table, claimant, id);
