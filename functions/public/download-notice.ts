import { failed } from '../../shared/claim/failure.ts';
import type { ClaimState } from '../../shared/claim/lifecycle.ts';
import { stateWords } from '../../shared/claim/lifecycle-words.ts';
import type { TextFile } from '../../shared/contract/text-file.ts';
import type { Act, Answer } from '../../shared/http/act.ts';
import { plainYuanText } from '../../shared/money/amount-text.ts';
import { csvRecord } from '../../shared/payout/csv-record.ts';
import { readNotice } from './view-notice.ts';

type Notice = Answer<'view-notice'>;
type Row = Notice['rows'][number];

const columns: readonly (readonly [title: string, cell: (row: Row) => string])[] = [
  ['序号', ({ number }) => String(number)],
  ['申报号', ({ claim }) => claim],
  ['单位名称', ({ name }) => name],
  ['奖励项目', ({ clauseTitle }) => clauseTitle.zh],
  ['依据', ({ citation }) => citation],
  ['拟核定金额（元）', ({ amountFen }) => plainYuanText(amountFen)],
  ['状态', ({ state }) => stateWords[state as ClaimState].zh],
];

/** With a byte order mark, by which spreadsheets know UTF-8. */
const csvOf = ({ rows }: Notice): string =>
  [
    '\uFEFF',
    csvRecord(columns.map(([title]) => title)),
    ...rows.map((row) => csvRecord(columns.map(([, cell]) => cell(row)))),
  ].join('');

const fileOf = (notice: Notice, format: 'csv' | 'json'): TextFile => ({
  contentType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
  fileName: `notice-${notice.id.toLowerCase()}.${format}`,
  text: format === 'csv' ? csvOf(notice) : JSON.stringify(notice, undefined, 1),
});

export const downloadNotice: Act<'download-notice'> = async ({ table }, { path, query, moment }) => {
  const notice = await readNotice(table, path.notice, moment.businessOn);
  return notice ? { ok: true, value: fileOf(notice, query.format) } : failed('not-found');
};
