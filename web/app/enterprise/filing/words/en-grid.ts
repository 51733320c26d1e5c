import type { Same } from '../../../words/same.ts';
import type { zh } from './zh-grid.ts';

export const en = {
  row: 'Row {{row}}',
  cell: 'Row {{row}} {{field}}',
  counts: 'Counts',
  remove: 'Remove',
  removeRow: 'Remove row {{row}}',
  most: 'Rows at most: {{most}}; filled in: {{count}}.',
  paste: 'Copy rows from a spreadsheet and paste them into any cell; a first row of column names is recognised.',
  texts: 'Write countries by name or code, separated by commas or spaces',
  date: 'Write days as 2019-03-01',
  pasted: 'Rows pasted: {{count}}.',
  pastedMost: 'Rows pasted: {{count}}. Beyond {{most}} rows, not pasted: {{left}}.',
  pastedKeys:
    'Tab for the next cell and, at the end of a row, out of the table; Enter or arrows up and down between rows.',
  units: 'Counts {{units}}',
  unitsAll: 'Marks and countries this table counts: {{units}}.',
  absent: 'Missing: {{fields}}',
  year: 'Not counted: {{field}} is not in {{year}}',
  days: 'Not counted: {{field}} is not within {{from}} to {{until}}',
  repeated: '{{countries}} repeats one above, not counted',
  awarded: '{{countries}} was awarded before, not counted',
  abroad: '{{countries}} is not abroad, not counted',
  unknown: 'No country known as “{{names}}”; write a country’s name or code.',
  listed: 'Listed',
  noDay: 'Counted once the day of the achievement is known',
} as const satisfies Same<typeof zh>;
