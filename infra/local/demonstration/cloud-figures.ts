import type { Measure, TargetCounty, TargetYear } from '../../../shared/claim/target-report.ts';

/** In this order; a figure that is `null`, and a county that is not named, was not reported. */
const order = [
  'industry',
  'science',
  'logistics',
  'trade',
  'other-services',
  'agriculture',
  'construction',
  'sole-proprietors',
  'above-scale',
  'high-tech',
  'pilots',
  'models',
] as const satisfies readonly Measure[];

type Row = readonly (number | null)[];

/** Invented: what each county has newly on cloud in a year. */
const rows: Readonly<Record<TargetYear, Readonly<Partial<Record<TargetCounty, Row>>>>> = {
  2017: {
    lixia: [36, 36, 42, 81, 39, 1, 2, 20, 7, 29, 1, 1],
    shizhong: [26, 26, 26, 67, 26, 1, 2, 14, 7, 17, 1, 1],
    huaiyin: [39, 20, 22, 55, 19, 1, 1, 11, 8, 16, 1, 0],
    tianqiao: [42, 22, 30, 74, 23, 1, 2, 13, 11, 21, 1, 1],
    licheng: [61, 26, 35, 88, 34, 1, 2, 21, 14, 20, 1, 1],
    changqing: [26, 13, 15, 32, 12, 2, 1, 8, 7, 12, 0, 1],
    zhangqiu: [42, 29, 32, 63, 23, 1, 1, 15, 11, 23, 1, 1],
    jiyang: [23, 12, 15, 28, 11, 1, 1, 7, 5, 8, 0, 0],
    shanghe: [15, 9, 10, 27, 9, 2, 1, 7, 4, 8, 0, 0],
    'high-tech-zone': [58, 59, 36, 91, 30, 1, 2, 18, 13, 40, 1, 1],
  },
  2018: {
    lixia: [70, 74, 66, 157, 63, 2, 5, 50, 20, 55, 2, 2],
    shizhong: [56, 55, 68, 125, 48, 3, 3, 34, 14, 52, 2, 2],
    huaiyin: [79, 48, 48, 93, 38, 3, 3, 25, 17, 36, 1, 1],
    tianqiao: [126, 64, 75, 128, 51, 2, 4, 34, 24, 37, 2, 2],
    licheng: [112, 63, 84, 169, 68, 2, 5, 32, 33, 50, 2, 2],
    changqing: [54, 33, 31, 81, 27, 3, 2, 18, 14, 24, 1, 1],
    zhangqiu: [117, 60, 60, 130, 70, 2, 4, 30, 27, 40, 1, 2],
    jiyang: [60, 31, 30, 52, 29, 4, 1, 12, 13, 17, 1, 1],
    pingyin: [42, 24, 18, 51, 19, 5, 1, 14, 8, 15, 1, 1],
    shanghe: [39, 20, 22, 49, 20, 5, 2, 11, 9, 17, 1, 1],
    'high-tech-zone': [157, 150, 64, 174, 67, 2, 5, 40, 33, 74, 2, 3],
  },
  2019: {
    lixia: [57, 52, 55, 176, 60, 1, 4, 38, 17, 46, 0, 2],
    shizhong: [63, 47, 42, 126, 42, 2, 3, 28, 10, 34, 0, 2],
    tianqiao: [83, 53, 57, 118, 57, 2, 3, 26, 16, 29, 0, 1],
    licheng: [92, 49, 52, 145, 70, 1, 4, 33, 22, 39, 0, 2],
    changqing: [42, 26, 25, 69, 27, 2, 2, 15, 9, 20, 0, 1],
    zhangqiu: [84, 40, 49, 96, 49, 2, 3, 31, 17, 35, 0, 1],
    jiyang: [47, 24, null, 62, 19, 3, 1, 11, 7, 13, 0, 1],
    pingyin: [29, 19, 21, 48, 15, 3, 1, 10, 8, 15, 0, 1],
    'high-tech-zone': [111, 106, 50, 160, 55, 1, 3, 29, 26, 84, 0, 2],
  },
};

export type Counts = Readonly<Partial<Record<Measure, number>>>;

export const countsIn = (county: TargetCounty, year: TargetYear): Counts | undefined => {
  const row = rows[year][county];
  return row && Object.fromEntries(order.flatMap((measure, at) => (row[at] == null ? [] : [[measure, row[at]]])));
};

/** Platforms and providers, for the whole city. */
export const cityCounts: Readonly<Record<TargetYear, Counts>> = {
  2017: { 'cloud-providers': 1, 'industry-platforms': 1, 'application-providers': 21 },
  2018: { 'cloud-providers': 1, 'industry-platforms': 1, 'application-providers': 25 },
  2019: { 'cloud-providers': 0, 'industry-platforms': 1, 'application-providers': 17 },
};
