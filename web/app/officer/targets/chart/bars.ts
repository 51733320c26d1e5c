import { briefGapText, doneText, gapText, planText } from '../line-text.ts';
import type { Line } from '../lines.ts';
import type { TargetWords } from '../words.ts';

/** One line as it is drawn, on an axis of percent of its plan, or of enterprises where nothing is asked. */
export type Bar = {
  readonly name: string;
  readonly said: string;
  readonly beside: string;
  readonly done: number;
  readonly plan: number | undefined;
  readonly stretch: number | undefined;
  /** Nobody reported: there is no bar; some did not: there may be more. */
  readonly missing: 'all' | 'some' | 'none';
};

/** What stands over the right end: how far it is to the target, and in a small room nothing beyond. */
const besideOf = (line: Line, t: TargetWords, brief: boolean): string => {
  const { done, missing } = line;
  const planned = planText(line, t);
  if (done === undefined) return planned === undefined || brief ? '' : t('chart.planned', { plan: planned });
  const gap = (brief ? briefGapText : gapText)(line, t);
  const incomplete = missing.length > 0 && !brief ? t('missing.cells', { count: missing.length }) : undefined;
  return [gap, incomplete].filter((part) => part !== undefined).join(' · ');
};

const isWide = /[\p{Script=Han}：（），—]/u;

/** About as wide as a text stands, in letters of its size. */
const roughWidth = (text: string): number => [...text].reduce((sum, sign) => sum + (isWide.test(sign) ? 1 : 0.58), 0);

/** Below so many letters in a row, what stands over a bar is said in fewer words. */
const fewLetters = 46;

/** `room`: how many letters stand over a bar. */
export const barOf = (line: Line, t: TargetWords, room: number): Bar => {
  const { plan, stretch } = line.asked;
  const { done, missing } = line;
  const drawn = (count: number): number => (plan === undefined ? count : (count / plan) * 100);
  const said = doneText(line, t) ?? t('notReported');
  const beside = besideOf(line, t, room < fewLetters);
  return {
    name: line.title,
    said,
    beside: roughWidth(`${line.title}  ${said}  ${beside}`) > room ? '' : beside,
    done: drawn(done ?? 0),
    plan: plan === undefined ? undefined : 100,
    stretch: stretch === undefined ? undefined : drawn(stretch),
    missing: done === undefined ? 'all' : missing.length > 0 ? 'some' : 'none',
  };
};

/** The chart in words, for those who hear it. */
export const spokenBars = (lines: readonly Line[], t: TargetWords): string =>
  lines
    .map((line) => {
      const [done, gap] = [doneText(line, t) ?? t('notReported'), gapText(line, t)];
      return gap === undefined
        ? t('chart.lineOfCounty', { title: line.title, done })
        : t('chart.line', { title: line.title, done, gap });
    })
    .join('; ');

/** How far the axis reaches: past the longest bar and the last tick. */
export const reachOf = (bars: readonly Bar[]): number =>
  Math.max(1, ...bars.flatMap(({ done, plan = 0, stretch = 0 }) => [done, plan, stretch])) * 1.02;
