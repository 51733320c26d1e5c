import { publishNotice } from '../../functions/officer/publish-notice.ts';
import { objectOnPage } from '../../functions/public/object-on-page.ts';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import type { Moment } from '../../shared/claim/journal.ts';
import type { Objector } from '../../shared/claim/objection.ts';
import { wan } from '../../shared/money/fen.ts';
import { momentAt } from '../../shared/store/business-clock.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { claimIn, publishedRound, staff } from './city.ts';
import { call, doneValue } from './requests.ts';
import { fillPot, moment, openOwnTable, roundOf } from './reviewed-claim.ts';

export const on = (day: string): Moment => momentAt(new Date(`${day}T01:00:00Z`));

export type Noticed = {
  readonly table: Table & { readonly name: string };
  readonly lin: Actor;
  readonly gao: Actor;
  readonly he: Actor;
  readonly notice: string;
  readonly claims: readonly string[];
};

type Given = { readonly count?: number; readonly day?: string; readonly into?: Table };

export const approve = async (table: Table, who: Actor, claim: { id: string; assessmentHash: string }, at = moment) =>
  call(approveClaim, table, who, {
    path: { claim: claim.id },
    body: { contentRevision: 1, assessmentHash: claim.assessmentHash, amountFen: wan(1), reason: '示例' },
    moment: at,
  });

/** A round's claims, approved by lin and put on a notice of five working days by he; gao's hands are clean. */
export const onNotice = async ({ count = 1, day = '2019-12-02', into }: Given = {}): Promise<Noticed> => {
  const table = into ?? (await openOwnTable());
  const [lin, gao, he] = await Promise.all([
    staff(table, 'lin', 'approver'),
    staff(table, 'gao', 'approver'),
    staff(table, 'he', 'officer'),
  ]);
  await fillPot(table, 'brand', wan(1000));
  await publishedRound(table, 1, roundOf({ windowFrom: '2017-01-01' }));
  const claims: string[] = [];
  for (let at = 1; at <= count; at += 1) {
    const claim = await claimIn(table, `${at}`);
    doneValue(await approve(table, lin, claim, on(day)));
    claims.push(claim.id);
  }
  const body = { title: { zh: '公示', en: 'Notice' } };
  const published = await call(publishNotice, table, he, { path: { round: 'r2019' }, body, moment: on(day) });
  return { table, lin, gao, he, notice: doneValue(published).id, claims };
};

export const objector: Objector = { as: 'person', name: '王示例', contact: '0531-66600009', reason: '未取得该称号' };

/** Through the public page, where there is no actor. */
export const object = (
  { table, notice }: Pick<Noticed, 'table' | 'notice'>,
  claim: string,
  words: Partial<Objector> = {},
  given: { day?: string; idempotencyKey?: string; table?: Table } = {},
) =>
  call(objectOnPage, given.table ?? table, undefined as unknown as Actor, {
    path: { notice },
    body: { ...objector, ...words, claim },
    moment: on(given.day ?? '2019-12-03'),
    ...(given.idempotencyKey && { idempotencyKey: given.idempotencyKey }),
  });
