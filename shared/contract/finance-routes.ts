import * as z from 'zod';
import { leftOutReasons } from '../claim/left-out.ts';
import { listChecks, listHead, potFilter, sealingBars } from '../claim/payout-list-head.ts';
import { appropriationHead, appropriationKinds } from '../claim/pot-account.ts';
import { bilingual, derived, fen, plainDate, positiveFen, sha256Hex, shortText } from '../claim/shapes.ts';
import { potRules, programmes } from '../money/pot.ts';
import { pageOf, paging, receiptAnswer } from './parts.ts';
import { exportView, sealView } from './payout-routes.ts';
import { people, potView } from './pot-routes.ts';
import { recoveryView } from './recovery-parts.ts';
import type { Route } from './route.ts';

const boundary = { function: 'finance', access: 'signed-in' } as const;
const ofList = z.strictObject({ list: derived });

/** Some lines, in the order of their claims; what stands on the printed list is in its files alone. */
const listView = listHead.extend({
  lines: z.array(
    z.strictObject({
      claim: z.string(),
      attempt: z.int(),
      payee: z.string(),
      amountFen: positiveFen,
      offsetFen: positiveFen.optional(),
      clause: z.string(),
      clauseTitle: bilingual,
      article: z.string(),
      accountNumberEnding: z.string(),
      /** What the bank or the treasury said of it; nothing yet while it is outstanding. */
      settled: z
        .strictObject({ outcome: z.enum(['paid', 'returned']), on: plainDate, reason: z.string().optional() })
        .optional(),
    }),
  ),
  next: z.string().optional(),
  people,
  /** Since it is sealed. */
  seal: sealView.optional(),
  /** The files that were asked for. */
  exports: z.array(exportView),
});

export const financeRoutes = {
  'list-pots': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/pots',
    summary: 'Pots with their counters, and changes of appropriation that wait for a second person',
    answer: z.strictObject({
      pots: z.array(potView),
      asked: z.array(appropriationHead),
      people,
      /** False after a restore, until the books were checked: nothing is approved, listed, sealed or paid. */
      payoutsOpen: z.boolean(),
    }),
  },
  'ask-appropriation': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/appropriations',
    summary:
      'Asks for a change of a pot: money in, back, over to the next year, its closing or reopening; another person confirms it',
    body: z
      .strictObject({
        kind: z.enum(appropriationKinds).default('appropriate'),
        programme: z.enum(programmes),
        year: z.int().min(2017).max(2100),
        /** When a year is closed: just what is available, which may be nothing; when it is reopened: what more is put in. */
        amountFen: fen,
        document: shortText,
        /** Said with the first appropriation of a pot for the cloud or the counties. */
        rule: z.enum(potRules).optional(),
      })
      .refine(({ kind, amountFen }) => kind === 'close' || kind === 'reopen' || amountFen > 0, {
        path: ['amountFen'],
        error: 'sum-missing',
      })
      .refine(({ kind, year }) => kind !== 'carry-over' || year < 2100, { path: ['year'], error: 'not-known' }),
    answer: receiptAnswer,
    status: 201,
    command: true,
  },
  'confirm-appropriation': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/appropriations/{appropriation}/confirm',
    summary: 'Confirms an appropriation that another person asked for',
    pathParameters: z.strictObject({ appropriation: derived }),
    answer: receiptAnswer,
    command: true,
  },
  'cancel-appropriation': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/appropriations/{appropriation}/cancel',
    summary: 'Cancels an appropriation that was asked for and not yet confirmed',
    pathParameters: z.strictObject({ appropriation: derived }),
    answer: receiptAnswer,
    command: true,
  },
  'list-lists': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/lists',
    summary: 'Payout lists, newest first',
    answer: z.strictObject({ lists: z.array(listHead), people }),
  },
  'create-list': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/lists',
    summary: 'Opens a payout list; filling puts claims on it',
    body: z.strictObject({ pots: potFilter.default([]) }),
    answer: receiptAnswer,
    status: 201,
    command: true,
  },
  'fill-list': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/lists/{list}/fill',
    summary: 'Puts payable claims on the list until none is left or time is up; `left`: call again with a new key',
    pathParameters: ofList,
    answer: z.strictObject({
      id: derived,
      added: z.int(),
      count: z.int(),
      totalFen: fen,
      left: z.boolean(),
      /** What this call went past, and why. */
      leftOut: z.array(z.strictObject({ reason: z.enum(leftOutReasons), count: z.int() })),
    }),
    command: true,
  },
  'view-list': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/lists/{list}',
    summary:
      'A payout list with its lines, a page of them at a time; a page of those found may be short and not the last',
    pathParameters: ofList,
    query: z.strictObject({
      limit: paging.limit,
      after: derived.optional(),
      /** Part of a payee's name or claim number, or the end of an account number. */
      q: z.string().trim().min(1).max(80).optional(),
    }),
    answer: listView,
  },
  'check-list': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/lists/{list}/check',
    summary: 'What sealing would look at: the lines counted, summed and hashed anew, and what stands against it',
    pathParameters: ofList,
    answer: z.strictObject({
      count: z.int(),
      totalFen: fen,
      offsetFen: fen,
      hash: sha256Hex,
      byClause: z.array(z.strictObject({ clause: z.string(), title: bilingual, count: z.int(), totalFen: fen })),
      checks: z.array(z.strictObject({ check: z.enum(listChecks), passed: z.boolean() })),
      /** Lines to an account in another name, the first of them. */
      otherNames: z.array(z.strictObject({ claim: z.string(), payee: z.string(), accountName: z.string() })),
      /** Why this person may not seal it. */
      barred: z.array(z.enum(sealingBars)),
    }),
  },
  'drop-list': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/lists/{list}/drop',
    summary: 'Drops a list not yet sealed; its claims are payable again',
    pathParameters: ofList,
    answer: receiptAnswer,
    command: true,
  },
  'seal-list': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/lists/{list}/seal',
    summary: 'Seals the list: another person types count and total from his own sheet',
    pathParameters: ofList,
    body: z.strictObject({ count: z.int().min(1), totalFen: positiveFen }),
    answer: receiptAnswer,
    command: true,
  },
  'pay-list': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/lists/{list}/pay',
    summary: 'Records that the treasury paid every line of a sealed list',
    pathParameters: ofList,
    body: z.strictObject({ document: shortText }),
    answer: receiptAnswer,
    command: true,
  },
  'list-recoveries': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/recoveries',
    summary: 'Recoveries that are not complete: order, due date, receipts, what remains',
    query: z.strictObject(paging),
    answer: pageOf(recoveryView),
  },
  'receive-recovery': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/claims/{claim}/receive-recovery',
    summary: 'Records money that came in for a recovery, in parts; the last part ends it',
    pathParameters: z.strictObject({ claim: derived }),
    body: z.strictObject({ amountFen: positiveFen, document: shortText, receivedOn: plainDate }),
    answer: receiptAnswer,
    command: true,
  },
  'offset-claim': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/claims/{claim}/offset',
    summary: 'Keeps the whole sum of a claim back against what its claimant has to pay back',
    pathParameters: z.strictObject({ claim: derived }),
    answer: receiptAnswer,
    command: true,
  },
} as const satisfies Record<string, Route>;
