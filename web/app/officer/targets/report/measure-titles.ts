import type { Locale } from '../../../../../shared/claim/shapes.ts';
import type { Measure } from '../../../../../shared/claim/target-report.ts';
import {
  cityTargets,
  countyTargets,
  industryTargets,
  partTargets,
} from '../../../../../shared/policy/targets/jinan-cloud-2017.ts';

const targets = [...industryTargets, ...partTargets, ...countyTargets, ...cityTargets];

export const measureTitle = (measure: Measure, locale: Locale): string =>
  targets.find(({ id }) => id === measure)?.title[locale] ?? measure;
