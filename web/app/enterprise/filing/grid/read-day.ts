const shape = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const packed = /^(\d{4})(\d{2})(\d{2})$/;

/** "2019/3/1", "2019年3月1日", "20190301" → "2019-03-01"; what is no day stays as it was typed. */
export const readDay = (text: string): string => {
  const plain = text.normalize('NFKC').trim();
  const [, year = '', month = '', day = ''] = shape.exec(plain) ?? packed.exec(plain) ?? [];
  return year === '' ? plain : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
