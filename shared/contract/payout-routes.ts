import * as z from 'zod';
import { leftOutReasons } from '../claim/left-out.ts';
import { bilingual, derived, fen, plainDate, sha256Hex, shortText } from '../claim/shapes.ts';
import { programmes } from '../money/pot.ts';
import { exportHead } from '../payout/export-head.ts';
import { payer } from '../payout/payer.ts';
import { seal } from '../payout/seal.ts';
import { templateIds } from '../payout/templates.ts';
import { receiptAnswer } from './parts.ts';
import { people } from './pot-routes.ts';
import type { Route } from './route.ts';

const boundary = { function: 'finance', access: 'signed-in' } as const;
const ofList = z.strictObject({ list: derived });
const ofExport = ofList.extend({ export: derived });

const payerView = payer.omit({ accountNumber: true }).extend({ accountNumberEnding: z.string() });

export const sealView = seal.omit({ id: true, count: true, totalFen: true, payer: true }).extend({ payer: payerView });

export const exportView = exportHead.omit({ run: true, beatAt: true });

/** A claim as the preview of a list names it; what is owed by its claimant is taken off. */
const payableRow = z.strictObject({ claim: z.string(), claimantName: z.string(), pot: z.string(), amountFen: fen });

const potIds = new RegExp(`^(${programmes.join('|')})-\\d{4}(,(${programmes.join('|')})-\\d{4}){0,39}$`);

/** What goes on a list, from which account it is paid, and the list as files. */
export const payoutRoutes = {
  'view-payer': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/payer',
    summary: 'The account that payouts leave from, and one that waits for a second person',
    answer: z.strictObject({
      inForce: payerView.optional(),
      asked: z
        .strictObject({ payer: payerView, payerHash: sha256Hex, askedBy: z.string(), askedOn: plainDate })
        .optional(),
      people,
    }),
  },
  'ask-payer': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/payer',
    summary: 'Asks for payouts to leave from this account; another person confirms it',
    body: payer.extend({ name: shortText.max(140), bank: shortText.max(140) }),
    answer: receiptAnswer,
    status: 201,
    command: true,
  },
  'confirm-payer': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/payer/confirm',
    summary: 'Confirms the account that another person asked for, as it was shown, by typing its number again',
    body: payer.pick({ accountNumber: true }).extend({ payerHash: sha256Hex }),
    answer: receiptAnswer,
    command: true,
  },
  'cancel-payer': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/payer/cancel',
    summary: 'Takes back an account that was asked for and not yet confirmed',
    answer: receiptAnswer,
    command: true,
  },
  'list-payable': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/payable',
    summary: 'What a list would hold, by clause, and what would be left out, with the reasons; nothing is reserved',
    query: z.strictObject({ pots: z.string().regex(potIds).optional() }),
    answer: z.strictObject({
      count: z.int(),
      totalFen: fen,
      byClause: z.array(z.strictObject({ clause: z.string(), title: bilingual, count: z.int(), totalFen: fen })),
      /** The first of what it would hold, so that what moved before the list is made can be named. */
      rows: z.array(payableRow),
      leftOut: z.array(
        z.strictObject({
          reason: z.enum(leftOutReasons),
          count: z.int(),
          claims: z.array(z.string()),
          rows: z.array(payableRow),
        }),
      ),
      /** Where nothing is payable: when the notice ends that makes the next claim so. */
      nextNoticeEndsOn: plainDate.optional(),
    }),
  },
  'strike-line': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/lists/{list}/lines/{claim}/strike',
    summary: 'Takes one claim off an open list; it is payable again',
    pathParameters: ofList.extend({ claim: derived }),
    body: z.strictObject({ reason: shortText }),
    answer: receiptAnswer,
    command: true,
  },
  'ask-export': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/lists/{list}/exports',
    summary: 'Has a sealed list made into a file in the background; asked again, it is the same file',
    pathParameters: ofList,
    body: z.strictObject({ template: z.enum(templateIds) }),
    answer: z.strictObject({ id: derived }),
    status: 202,
    command: true,
  },
  'view-export': {
    ...boundary,
    method: 'GET',
    path: '/api/finance/lists/{list}/exports/{export}',
    summary: 'How far an export is; a failed or dead one is asked for again',
    pathParameters: ofExport,
    answer: exportView,
  },
  'take-export': {
    ...boundary,
    method: 'POST',
    path: '/api/finance/lists/{list}/exports/{export}/take',
    summary: 'An address of the file, valid for five minutes; who took it is noted',
    pathParameters: ofExport,
    answer: z.strictObject({ url: z.string(), fileName: z.string(), sizeBytes: z.int(), sha256: sha256Hex }),
    command: true,
  },
} as const satisfies Record<string, Route>;
