import type { Locale } from '../../../../shared/claim/shapes.ts';
import { csvFile } from '../../parts/csv-file.ts';
import { counted, doneText, gapText, planText } from './line-text.ts';
import type { Line, Lines } from './lines.ts';
import { missingText } from './missing.ts';
import type { TargetWords } from './words.ts';

/** Every target with what the tables show of it: the numbers by themselves, and beside them the words. */
export const targetsFile = ({ industries, others }: Lines, locale: Locale, t: TargetWords): Blob => {
  const record = (line: Line): string[] => [
    line.title,
    line.citation,
    planText(line, t) ?? '',
    line.asked.stretch === undefined ? '' : counted(line.asked.stretch, line.unit, t),
    line.done === undefined ? '' : String(line.done),
    doneText(line, t) ?? t('notReported'),
    gapText(line, t) ?? '',
    line.asOf ?? '',
    missingText(line, locale, t) ?? '',
  ];
  const head = ['item', 'citation', 'plan', 'stretch', 'count', 'done', 'gap', 'asOf', 'missing'] as const;
  return csvFile([head.map((name) => t(`columns.${name}`)), ...[...industries, ...others].map(record)]);
};
