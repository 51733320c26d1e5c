import { type NoticeRow, noticeRow } from '../claim/notice.ts';
import type { Alongside } from './aggregate.ts';
import { countedOn } from './counted.ts';
import { finishedNoticeKey, noticeRowKey, openNoticeKey, partitions, rowPrefix } from './keys.ts';
import type { Table, TableAction } from './table.ts';

export const addRow = (row: NoticeRow): Alongside[] => [
  {
    put: { ...noticeRowKey(row.notice, row.claim), schema: 1, ...noticeRow.parse(row) },
    condition: { expression: 'attribute_not_exists(pk)' },
  },
  countedOn('notice', row.notice, { amountFen: row.amountFen, sign: '+', while: 'filling' }),
];

export const readRows = async (table: Table, notice: string): Promise<NoticeRow[]> =>
  (await table.partition(partitions.notice(notice), rowPrefix)).map(({ pk: _pk, sk: _sk, schema: _schema, ...row }) =>
    noticeRow.parse(row),
  );

/** A round has one notice being filled at most; whoever comes next goes on with it. */
export const openNotice = async (table: Table, round: string): Promise<string | undefined> => {
  const item = await table.get(openNoticeKey(round));
  return item && String(item.notice);
};

export const beginNotice = (round: string, notice: string): TableAction => ({
  put: { ...openNoticeKey(round), schema: 1, notice },
  condition: { expression: 'attribute_not_exists(pk)' },
});

export const completeNotice = (round: string): TableAction => ({ remove: openNoticeKey(round) });

/** Kept with the publication of a notice that another command had opened, so that a repeat answers the same. */
export const noteFinished = (own: string, notice: string, requestHash: string): TableAction => ({
  put: { ...finishedNoticeKey(own), schema: 1, notice, requestHash },
});

export const readFinished = async (
  table: Table,
  own: string,
): Promise<{ notice: string; requestHash: string } | undefined> => {
  const item = await table.get(finishedNoticeKey(own));
  return item && { notice: String(item.notice), requestHash: String(item.requestHash) };
};
