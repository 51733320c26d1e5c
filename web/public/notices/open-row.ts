import type { Told } from '../told.ts';

export type Notice = Told<'view-notice'>;
export type Row = Notice['rows'][number];

/** Whether the row takes objections today: while it is on notice, its own days counted, and while one is handled. */
export const takesObjections = ({ endsOn }: Notice, row: Row, today: string): boolean =>
  row.objected || (row.state === 'in-notice' && today <= (row.endsOn ?? endsOn));
