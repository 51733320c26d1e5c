import { type NoticeRow, noticeRow } from '../claim/notice.ts';
import { noticeRowKey, partitions, rowPrefix } from './keys.ts';
import type { Table, TableAction } from './table.ts';

export const rowItem = (row: NoticeRow): TableAction => ({
  put: { ...noticeRowKey(row.notice, row.claim), schema: 1, ...noticeRow.parse(row) },
  condition: { expression: 'attribute_not_exists(pk)' },
});

export const readRows = async (table: Table, notice: string): Promise<NoticeRow[]> =>
  (await table.partition(partitions.notice(notice), rowPrefix)).map(({ pk: _pk, sk: _sk, schema: _schema, ...row }) =>
    noticeRow.parse(row),
  );
