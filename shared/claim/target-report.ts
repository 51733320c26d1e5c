import * as z from 'zod';
import {
  cityTargets,
  countyTargets,
  industryTargets,
  partTargets,
  targetCounties,
  targetYears,
} from '../policy/targets/jinan-cloud-2017.ts';
import { plainDate, shortText } from './shapes.ts';

/** Parts stand below their industry. */
const industryMeasures = industryTargets.flatMap(({ id }) => [
  id,
  ...partTargets.filter(({ of }) => of === id).map((part) => part.id),
]);
const countyMeasures = [...industryMeasures, ...countyTargets.map(({ id }) => id)];
const cityMeasures = cityTargets.map(({ id }) => id);

export const measure = z.enum([...countyMeasures, ...cityMeasures]);

export type Measure = z.infer<typeof measure>;

export const targetCounty = z.enum(Object.keys(targetCounties) as (keyof typeof targetCounties)[]);

export type TargetCounty = z.infer<typeof targetCounty>;

/** A county, or the city for what is counted for all of it at once. */
export const reporter = z.enum([...targetCounty.options, 'city']);

export type Reporter = z.infer<typeof reporter>;

export const targetYear = z.literal(targetYears);

export type TargetYear = z.infer<typeof targetYear>;

/** Who reports which figures. */
export const measuresOf = (county: Reporter): readonly Measure[] => (county === 'city' ? cityMeasures : countyMeasures);

/** New in the year, as of a day, by a document; what is not reported is not there. */
export const figure = z.strictObject({
  count: z.int().min(0).max(1_000_000),
  asOf: plainDate,
  document: shortText,
});

export type Figure = z.infer<typeof figure>;

/** 填报: what one county reported for one year, as it stands after all corrections; the journal has each of them. */
export const targetHead = z.strictObject({
  id: z.string(),
  county: reporter,
  year: targetYear,
  figures: z.partialRecord(measure, figure),
});

export type TargetReport = z.infer<typeof targetHead>;

export type Figures = TargetReport['figures'];

export const reportId = (county: Reporter, year: TargetYear): string => `${county}-${year}`;

/**
 * 首报, 续报 or 更正: a count of a year only grows with the day it was taken, so what grows from an earlier day to a
 * later one goes on; every other change says that what was reported before was wrong.
 */
export const reportKindOf = (before: Figure | undefined, now: Figure): 'first' | 'further' | 'correction' | 'same' => {
  if (!before) return 'first';
  if (before.count === now.count && before.asOf === now.asOf && before.document === now.document) return 'same';
  return now.asOf > before.asOf && now.count >= before.count ? 'further' : 'correction';
};

/** The parts of an industry that are larger than the whole, or known while the whole is not. */
export const partsTooLarge = (reported: Figures): readonly (typeof partTargets)[number][] =>
  partTargets.filter(({ id, of }) => {
    const part = reported[id];
    return part !== undefined && part.count > (reported[of]?.count ?? -1);
  });
