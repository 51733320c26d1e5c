import type { PlainDate } from './plain-date.ts';

/** "2026年11月27日", as documents write it. */
export const chineseDate = (day: PlainDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
