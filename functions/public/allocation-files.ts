import { canonicalJson } from '../../shared/claim/canonical-json.ts';
import { stateWords } from '../../shared/claim/lifecycle-words.ts';
import type { TextFile } from '../../shared/contract/text-file.ts';
import { plainYuanText } from '../../shared/money/amount-text.ts';
import { csvRecord } from '../../shared/payout/csv-record.ts';
import type { AllocationRow, Allocations } from './read-allocations.ts';

const columns: readonly (readonly [title: string, cell: (row: AllocationRow) => string])[] = [
  ['申报号', ({ claim }) => claim],
  ['名称', ({ name }) => name],
  ['区县', ({ county }) => county ?? ''],
  ['专项', ({ programme }) => programme],
  ['条款', ({ clause }) => clause],
  ['奖励项目', ({ clauseTitle }) => clauseTitle.zh],
  ['依据', ({ citation }) => citation],
  ['金额（元）', ({ amountFen }) => plainYuanText(amountFen)],
  ['拨付日期', ({ paidOn }) => paidOn],
  ['状态', ({ state }) => stateWords[state].zh],
  ['更正：责令追回金额（元）', ({ recoveryFen }) => (recoveryFen === undefined ? '' : plainYuanText(recoveryFen))],
];

/** With a byte order mark, by which spreadsheets know UTF-8. */
const csvOf = ({ rows }: Allocations): string =>
  [
    '\uFEFF',
    csvRecord(columns.map(([title]) => title)),
    ...rows.map((row) => csvRecord(columns.map(([, cell]) => cell(row)))),
  ].join('');

/** The year as a file: canonical, so that the SHA-256 of the bytes is the hash of the content. */
export const allocationFile = (allocations: Allocations, format: 'csv' | 'json'): TextFile => ({
  contentType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
  fileName: `allocations-${allocations.year}.${format}`,
  text: format === 'csv' ? csvOf(allocations) : canonicalJson(allocations),
});
