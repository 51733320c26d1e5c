import { type PlainDate, weekdayOf } from '../../shared/calendar/plain-date.ts';
import type { Locale } from '../../shared/claim/shapes.ts';

const weekdays = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const parts = (day: PlainDate) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: Number(month), date: Number(date), weekday: weekdayOf(day) };
};

/** In a sentence: "2026年11月27日（周五）", "Fri 27 Nov 2026". */
export const dayInWords = (day: PlainDate, locale: Locale): string => {
  const { year, month, date, weekday } = parts(day);
  return locale === 'zh'
    ? `${year}年${month}月${date}日（周${weekdays.zh[weekday]}）`
    : `${weekdays.en[weekday]} ${date} ${months[month - 1]} ${year}`;
};

/** Where the year is known: "12月2日（周三）", "Wed 2 Dec". */
export const dayAndMonth = (day: PlainDate, locale: Locale): string => {
  const { month, date, weekday } = parts(day);
  return locale === 'zh'
    ? `${month}月${date}日（周${weekdays.zh[weekday]}）`
    : `${weekdays.en[weekday]} ${date} ${months[month - 1]}`;
};
