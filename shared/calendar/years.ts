/** One year of the working calendar: its plain weekdays, less `off`, plus `worked`. Days are written MM-DD. */
export type YearTable = {
  readonly year: number;
  /** `provisional`: the notice for the year is not out yet; a date that rests on it may still move. */
  readonly status: 'official' | 'provisional';
  /** The notices of the State Council's General Office the table was taken from. */
  readonly source: string;
  /** Weekdays on which nobody works. */
  readonly off: ReadonlySet<string>;
  /** Saturdays and Sundays worked in exchange 调休上班. */
  readonly worked: ReadonlySet<string>;
};

/** By year. A year that is absent is unknown: nothing may be counted across it. */
export type WorkingCalendar = ReadonlyMap<number, YearTable>;

const days = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const official = (year: number, source: string, off: string, worked: string): YearTable => ({
  year,
  status: 'official',
  source,
  off: days(off),
  worked: days(worked),
});

/** No notice yet: plain weekdays, because a guessed holiday would be a rule nobody made. */
const provisional = (year: number): YearTable => ({
  year,
  status: 'provisional',
  source: '国务院办公厅尚未发布',
  off: new Set(),
  worked: new Set(),
});

const tables: readonly YearTable[] = [
  official(
    2017,
    '国办发明电〔2016〕17号',
    '01-02 01-27 01-30 01-31 02-01 02-02 04-03 04-04 05-01 05-29 05-30 10-02 10-03 10-04 10-05 10-06',
    '01-22 02-04 04-01 05-27 09-30',
  ),
  official(
    2018,
    '国办发明电〔2017〕12号、〔2018〕15号',
    '01-01 02-15 02-16 02-19 02-20 02-21 04-05 04-06 04-30 05-01 06-18 09-24 10-01 10-02 10-03 10-04 10-05 12-31',
    '02-11 02-24 04-08 04-28 09-29 09-30 12-29',
  ),
  official(
    2019,
    '国办发明电〔2018〕15号、〔2019〕3号',
    '01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 10-01 10-02 10-03 10-04 10-07',
    '02-02 02-03 04-28 05-05 09-29 10-12',
  ),
  official(
    2020,
    '国办发明电〔2019〕16号、〔2020〕1号',
    '01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08',
    '01-19 04-26 05-09 06-28 09-27 10-10',
  ),
  official(
    2021,
    '国办发明电〔2020〕27号',
    '01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07',
    '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  ),
  official(
    2022,
    '国办发明电〔2021〕11号',
    '01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07',
    '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  ),
  official(
    2023,
    '国办发明电〔2022〕16号',
    '01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06',
    '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  ),
  official(
    2024,
    '国办发明电〔2023〕7号',
    '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  ),
  official(
    2025,
    '国办发明电〔2024〕12号',
    '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
    '01-26 02-08 04-27 09-28 10-11',
  ),
  official(
    2026,
    '国办发明电〔2025〕7号',
    '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    '01-04 02-14 02-28 05-09 09-20 10-10',
  ),
  provisional(2027),
];

/** The working days of mainland China. */
export const mainlandChina: WorkingCalendar = new Map(tables.map((table) => [table.year, table]));
