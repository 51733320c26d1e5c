import * as z from 'zod';

const written = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?/;
const day = z.iso.date();

/** The day of 2019-12-02, 2019/12/2, 20191202, 2019年12月2日, with or without a time; undefined where it is none. */
export const readDay = (text: string): string | undefined => {
  const [, year, month = '', date = ''] = written.exec(text.normalize('NFKC').trim()) ?? [];
  return year === undefined
    ? undefined
    : day.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`).data;
};
