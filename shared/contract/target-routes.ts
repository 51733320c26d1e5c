import * as z from 'zod';
import { potHead } from '../claim/pot-account.ts';
import { instant, plainDate, shortText } from '../claim/shapes.ts';
import { figure, measure, reporter, targetCounty, targetHead, targetYear } from '../claim/target-report.ts';
import { receiptAnswer } from './parts.ts';
import type { Route } from './route.ts';

const boundary = { function: 'officer', access: 'signed-in' } as const;

const counts = z.partialRecord(measure, figure.shape.count);

const tally = z.strictObject({
  /** Not there: nobody reported, which is not 0. */
  done: z.int().min(0).optional(),
  asOf: plainDate.optional(),
  missing: z.array(z.strictObject({ county: reporter, year: targetYear })),
});

const ofCountyAndYear = z.strictObject({ county: reporter, year: z.coerce.number().pipe(targetYear) });

export const targetRoutes = {
  'view-targets': {
    ...boundary,
    method: 'GET',
    path: '/api/officer/targets',
    summary: 'How far the plan for enterprises on cloud has come by the end of a year, in the city or one county',
    query: z.strictObject({
      year: z.coerce.number().pipe(targetYear),
      county: targetCounty.optional(),
    }),
    answer: z.strictObject({
      measures: z.array(
        tally.extend({
          measure,
          /** Of a part: its industry, counted where both were reported. */
          of: z.int().min(0).optional(),
        }),
      ),
      /** Of all industries. */
      total: tally,
      /** What was reported for this year alone. */
      reports: z.array(targetHead),
      /** The guiding fund of the year, once it is appropriated. */
      fund: potHead
        .pick({ appropriatedFen: true, availableFen: true, heldFen: true, paidFen: true, recoveredFen: true })
        .optional(),
    }),
  },
  'view-target-report': {
    ...boundary,
    method: 'GET',
    path: '/api/officer/targets/{county}/{year}',
    summary: 'What one county reported for a year, and every correction of it',
    pathParameters: ofCountyAndYear,
    answer: z.strictObject({
      /** 0 as long as nothing was reported. */
      revision: z.int().min(0),
      figures: targetHead.shape.figures,
      history: z.array(
        z.strictObject({
          number: z.int(),
          by: z.string(),
          at: instant,
          on: plainDate,
          document: z.string(),
          asOf: plainDate,
          counts,
          reason: z.string().optional(),
        }),
      ),
    }),
  },
  'report-targets': {
    ...boundary,
    method: 'POST',
    path: '/api/officer/targets/{county}/{year}',
    summary: 'Reports, carries on or corrects what a county has newly on cloud in a year',
    pathParameters: ofCountyAndYear,
    body: z.strictObject({
      /** The one that was seen: two officers cannot overwrite each other. */
      revision: z.int().min(0),
      counts: counts.refine((given) => Object.keys(given).length > 0, { error: 'required' }),
      asOf: plainDate,
      document: shortText,
      /** Why figures that were reported before were wrong. */
      reason: shortText.optional(),
    }),
    answer: receiptAnswer,
    command: true,
  },
} as const satisfies Record<string, Route>;
