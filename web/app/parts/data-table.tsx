import { Table, type TableColumnType } from 'antd';
import type { ReactNode } from 'react';

export type Column<Row> = TableColumnType<Row>;

export type TableProps<Row> = {
  /** What the table shows; scrolled sideways it is a region of this name. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Why nothing is there, and what to do next. */
  readonly empty: ReactNode;
  /** A further way into a row, whose first cell is a link already. */
  readonly open?: (row: Row) => void;
  readonly rowClassName?: (row: Row) => string;
  readonly footer?: ReactNode;
};

/** In a narrow window a row is a block, and each of its cells says what it is. */
const labelled = <Row extends object>(columns: readonly Column<Row>[]): Column<Row>[] =>
  columns.map((column) => ({ ...column, onCell: () => ({ 'data-label': column.title }) as object }));

/** A table whose first cell is a link; where it is wider than the page it scrolls by itself. */
export const DataTable = <Row extends object>(props: TableProps<Row>) => {
  const { name, rows, rowKey, columns, empty, open, rowClassName, footer } = props;
  if (rows.length === 0) return <div className="empty">{empty}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section className="scrolled" aria-label={name} tabIndex={0}>
      <Table<Row>
        dataSource={rows as Row[]}
        rowKey={rowKey}
        columns={labelled(columns)}
        pagination={false}
        size="middle"
        {...(rowClassName && { rowClassName })}
        {...(footer && { footer: () => footer })}
        {...(open && {
          onRow: (row) => ({
            onClick: ({ target }) => {
              if (!(target as Element).closest('a, button, input, label')) open(row);
            },
          }),
        })}
      />
    </section>
  );
};
