import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { DataTable, type TableProps } from './data-table.tsx';
import { Loaded } from './loaded.tsx';
import { More } from './more.tsx';

type Props<Row> = Omit<TableProps<Row>, 'rows'> & {
  readonly pages: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Row[] }>, unknown>;
  /** What is loaded, where the name of the table says more than that. */
  readonly what?: string;
};

/** A list that comes by the page: its rows so far as one table, and below it the next page. */
export const PagedTable = <Row extends object>({ pages, what, ...table }: Props<Row>) => (
  <Loaded query={pages} what={what ?? table.name} rows={8}>
    {(data) => {
      const rows = data.pages.flatMap(({ items }) => items);
      return (
        <>
          <DataTable {...table} rows={rows} />
          {(rows.length > 0 || pages.hasNextPage) && <More pages={pages} count={rows.length} />}
        </>
      );
    }}
  </Loaded>
);
