import { exceedsPercent } from '../../../../shared/claim/target-progress.ts';
import type { Line } from './lines.ts';
import type { TargetWords } from './words.ts';

const grouped = new Intl.NumberFormat('en-US');

/** "1,888". */
export const figure = (count: number): string => grouped.format(count);

/** "1,888 家", "3 个". */
export const counted = (count: number | string, unit: Line['unit'], t: TargetWords): string =>
  t(unit === 'pieces' ? 'pieces' : 'homes', { count: typeof count === 'number' ? figure(count) : count });

/** "72.3", cut and not rounded, so that it never says more than is reached. */
const percentText = (part: number, whole: number): string =>
  (whole === 0 ? 0 : Math.floor((part * 1000) / whole) / 10).toFixed(1);

/** What is done; undefined while nobody reported. */
export const doneText = ({ done, of, unit }: Line, t: TargetWords): string | undefined => {
  if (done === undefined) return undefined;
  if (unit !== 'share') return counted(done, unit, t);
  const whole = of ?? 0;
  return t('share', { percent: percentText(done, whole), part: figure(done), whole: figure(whole) });
};

/** "2,200 家", "2—3 家", "占比超过 70%"; undefined where nothing is asked. */
export const planText = ({ asked: { plan, upTo, planPercent }, unit }: Line, t: TargetWords): string | undefined => {
  if (planPercent !== undefined) return t('atLeastPercent', { percent: planPercent });
  if (plan === undefined) return undefined;
  return counted(upTo === undefined ? plan : t('range', { from: plan, until: upTo }), unit, t);
};

/** "差 312 家", "已达计划，距力争差 12 家"; undefined where nothing is asked or nobody reported. */
export const gapText = (line: Line, t: TargetWords): string | undefined => {
  const { done, of = 0, unit } = line;
  const { plan, stretch, planPercent } = line.asked;
  if (done === undefined) return undefined;
  if (planPercent !== undefined)
    return t(exceedsPercent(done, of, planPercent) ? 'exceeds' : 'notExceeds', { percent: planPercent });
  if (plan === undefined) return undefined;
  if (done < plan) return t('short', { count: counted(plan - done, unit, t) });
  if (stretch === undefined) return t('reachedTarget');
  return done < stretch ? t('shortOfStretch', { count: counted(stretch - done, unit, t) }) : t('reachedStretch');
};

/** "差 312 家", "已达计划", "已达力争". */
export const briefGapText = (line: Line, t: TargetWords): string | undefined => {
  const { plan, stretch } = line.asked;
  const striving = plan !== undefined && stretch !== undefined && line.done !== undefined && line.done >= plan;
  return striving && line.done < stretch ? t('reachedPlan') : gapText(line, t);
};
