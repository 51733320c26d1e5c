import { yuanText } from '../money/fen.ts';
import { conditionTitles } from '../policy/condition-titles.ts';
import type { ConditionId } from '../policy/vocabulary.ts';
import type { DecidedCase, HeardOffice } from './notice-shape.ts';

const titleOf = (condition: string): string => conditionTitles[condition as ConditionId]?.zh ?? condition;

/** Offices that said yes to what the text leaves to a person. */
const affirmedBy = (condition: string, heard: readonly HeardOffice[]): string =>
  heard
    .filter(({ answers }) => answers[condition] === true)
    .map(({ office }) => office)
    .join('、');

const conditionLine = ({ assessment: { conditions }, heard }: DecidedCase): string =>
  conditions
    // That a field was filled in is no reason for anything.
    .filter(({ id }) => !id.endsWith('-stated'))
    .map(({ id, outcome, sentence }) =>
      outcome === 'needs-person' ? `${titleOf(id)}（由${affirmedBy(id, heard) || '审核部门'}认定）` : sentence,
    )
    .join('；');

/** What lowered the sum must be said to whom it was lowered for, by whichever office. */
const lowering = ({ assessment: { steps }, heard }: DecidedCase): string[] => {
  const ceilingFen = steps.at(-1)?.fen ?? 0;
  return heard.flatMap(({ office, amountFen, reason }) =>
    amountFen !== undefined && amountFen < ceilingFen && reason
      ? [`${office}核减至 ${yuanText(amountFen)} 元：${reason}`]
      : [],
  );
};

/** Why it was decided so, in the sentences of the notice. */
export const reasonsOf = (decided: DecidedCase): string[] => {
  const { ruling } = decided;
  if (ruling.outcome === 'refused')
    return ruling.reasons.map(({ condition, words }) => `未符合“${titleOf(condition)}”：${words}`);
  return [
    `经核，本件符合条款的下列条件：${conditionLine(decided)}。`,
    ...lowering(decided),
    ...(ruling.reason ? [`核定金额的理由：${ruling.reason}`] : []),
  ];
};
