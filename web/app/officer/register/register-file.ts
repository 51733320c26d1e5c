import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import type { Locale } from '../../../../shared/claim/shapes.ts';
import { plainYuanText } from '../../../../shared/money/amount-text.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { csvFile } from '../../parts/csv-file.ts';
import type { Row } from './read-register.ts';
import type { RegisterWords } from './words.ts';

const yuan = (fen: Fen | undefined): string => (fen === undefined ? '' : plainYuanText(fen));

const columns = [
  ['claim', ({ id }: Row) => id],
  ['name', ({ claimantName }: Row) => claimantName],
  ['clauseId', ({ clause }: Row) => clause],
  ['clause', ({ clauseTitle }: Row, locale: Locale) => clauseTitle[locale]],
  ['state', ({ state }: Row, locale: Locale) => stateWords[state][locale]],
  ['since', ({ stateSinceOn }: Row) => stateSinceOn],
  ['ceiling', ({ ceilingFen }: Row) => yuan(ceilingFen)],
  ['approved', ({ approvedFen }: Row) => yuan(approvedFen)],
  ['allocated', ({ allocatedFen }: Row) => yuan(allocatedFen)],
  ['due', ({ dueOn }: Row) => dueOn ?? ''],
] as const;

export const registerFile = (rows: readonly Row[], t: RegisterWords, locale: Locale): Blob =>
  csvFile([
    columns.map(([name]) => t(`columns.${name}`)),
    ...rows.map((row) => columns.map(([, cell]) => cell(row, locale))),
  ]);
