import chineseDays from 'chinese-days';

const { isWorkday } = chineseDays;

export const nextDay = (day: string, days = 1): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** The last of so many working days, the first of which is this one or the first after it; another library's calendar. */
export const lastWorkingDay = (from: string, count: number): string => {
  let left = count;
  for (let day = from; ; day = nextDay(day)) {
    if (isWorkday(day)) left -= 1;
    if (left === 0) return day;
  }
};

/** Working days from one day to another, both counted. */
export const workingDays = (from: string, until: string): number => {
  let count = 0;
  for (let day = from; day <= until; day = nextDay(day)) if (isWorkday(day)) count += 1;
  return count;
};
