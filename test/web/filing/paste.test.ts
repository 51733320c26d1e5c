import { describe, expect, test } from 'vitest';
import type { ListFieldDefinition } from '../../../shared/policy/fact-vocabulary.ts';
import { readDay } from '../../../web/app/enterprise/filing/grid/read-day.ts';
import { cellsOf, fillIn, readPaste } from '../../../web/app/enterprise/filing/grid/read-paste.ts';

const fields: readonly ListFieldDefinition[] = [
  { name: 'registration', kind: 'text' },
  { name: 'designations', kind: 'texts' },
  { name: 'registeredOn', kind: 'date' },
];

const paste = (text: string, at = 0, column = 0, most = 200) => {
  const pasted = readPaste(text, fields, column);
  return pasted && fillIn([{ registration: 'old' }], at, pasted, most);
};

describe('a paste from a spreadsheet', () => {
  test('goes into the rows from the cell on, to the right of it', () => {
    expect(paste('1450001\tUS、DE，JP\t2019/3/1\r\n1450002\tFR KR\t2019年12月31日\r\n')?.rows).toEqual([
      { registration: '1450001', designations: ['US', 'DE', 'JP'], registeredOn: '2019-03-01' },
      { registration: '1450002', designations: ['FR', 'KR'], registeredOn: '2019-12-31' },
    ]);
    expect(paste('US\t2019-01-02', 0, 1)?.rows).toEqual([
      { registration: 'old', designations: ['US'], registeredOn: '2019-01-02' },
    ]);
  });

  test('knows a first row of names, in any order, and leaves out columns it has no field for', () => {
    const text = '序号\t注册日期\t国际注册号\t指定国家（地区）\n1\t20190301\t1450001\tUS;DE';
    expect(paste(text)?.rows).toEqual([
      { registration: '1450001', designations: ['US', 'DE'], registeredOn: '2019-03-01' },
    ]);
  });

  test('of one cell is the browser’s', () => {
    expect(paste('US、DE')).toBeUndefined();
    expect(paste('')).toBeUndefined();
  });

  test('stops at the most the list takes and says how many are left over', () => {
    const rows = Array.from({ length: 10 }, (_, at) => `${at}\tUS`).join('\n');
    expect(paste(rows, 1, 0, 4)).toMatchObject({ count: 3, leftOver: 7 });
    expect(paste(rows, 1, 0, 4)?.rows).toHaveLength(4);
  });

  test('a cell may have line breaks, tabs and quotes of its own', () => {
    expect(cellsOf('"a\nb"\t"say ""x"""\nc\t\n\n')).toEqual([
      ['a\nb', 'say "x"'],
      ['c', ''],
    ]);
  });
});

test.each([
  ['2019-3-1', '2019-03-01'],
  ['2019.03.01', '2019-03-01'],
  ['２０１９／３／１', '2019-03-01'],
  ['20190301', '2019-03-01'],
  ['last March', 'last March'],
])('the day %s is read as %s', (typed, read) => {
  expect(readDay(typed)).toBe(read);
});
