import * as z from 'zod';
import { roundContent } from '../claim/round.ts';
import { schemeHead } from '../claim/scheme.ts';
import { bilingual, plainDate, slug } from '../claim/shapes.ts';
import { priorAwardSchema } from '../policy/inputs.ts';
import { claimantView } from './parts.ts';

const of = roundContent.shape;

/** What a working copy is judged on beside its own content, as it stands now. */
export const groundsView = z.strictObject({
  claimant: claimantView,
  round: z.strictObject({
    id: slug,
    version: z.int().min(1),
    title: of.title,
    achievementYear: of.achievementYear,
    achievementYearFrom: of.achievementYearFrom,
    windowFrom: of.windowFrom,
    windowUntil: of.windowUntil,
    noticeWorkingDays: of.noticeWorkingDays,
    correctionWorkingDays: of.correctionWorkingDays,
    reviewWorkingDays: of.reviewWorkingDays,
    readings: of.readings,
    /** Whether it takes this clause still: what closed it may have been published since the draft was begun. */
    takesClause: z.boolean(),
  }),
  /** Schemes of the clause, whatever their days. */
  schemes: z.array(schemeHead),
  awarded: z.array(priorAwardSchema),
  /** Kinds of paper the round asks for. */
  asked: z.array(z.string()),
  /** Who would review it, were it submitted today. */
  offices: z.array(bilingual),
  today: plainDate,
});
