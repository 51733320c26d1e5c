import * as z from 'zod';
import { listHead, potFilter } from '../claim/payout-list-head.ts';
import { appropriationHead, potHead } from '../claim/pot-account.ts';
import { derived, fen, positiveFen, sha256Hex, shortText } from '../claim/shapes.ts';
import { programmes } from '../money/pot.ts';
import { receiptAnswer } from './parts.ts';
import type { Route } from './route.ts';

const boundary = { function: 'finance', access: 'signed-in' } as const;
const ofList = z.strictObject({ list: derived });

const listView = listHead.extend({
  lines: z.array(
    z.strictObject({
      claim: z.string(),
      payee: z.string(),
      amountFen: positiveFen,
      clause: z.string(),
      article: z.string(),
      accountNumberEnding: z.string(),
    }),
  ),
});

export const financeRoutes = {
  'list-pots': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/pots',
    summary: 'Pots with their counters, and changes of appropriation that wait for a second person',
    answer: z.strictObject({
      pots: z.array(potHead.extend({ balances: z.boolean() })),
      asked: z.array(appropriationHead),
    }),
  },
  'ask-appropriation': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/appropriations',
    summary: 'Asks for money to be put into a pot; another person confirms it',
    body: z.strictObject({
      programme: z.enum(programmes),
      year: z.int().min(2017).max(2100),
      amountFen: positiveFen,
      document: shortText,
    }),
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
    answer: z.strictObject({ lists: z.array(listHead) }),
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
    answer: z.strictObject({ id: derived, added: z.int(), count: z.int(), totalFen: fen, left: z.boolean() }),
    command: true,
  },
  'view-list': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/lists/{list}',
    summary: 'A payout list with its lines',
    pathParameters: ofList,
    answer: listView,
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
  'export-list': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/lists/{list}/export',
    summary: 'The sealed list as a file: an address valid for five minutes; who took it is noted',
    pathParameters: ofList,
    body: z.strictObject({ format: z.enum(['xlsx', 'csv']) }),
    command: true,
    answer: z.strictObject({ url: z.string(), fileName: z.string(), sizeBytes: z.int(), sha256: sha256Hex }),
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
} as const satisfies Record<string, Route>;
