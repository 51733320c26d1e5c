import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { workingDaysBetween } from '../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../shared/calendar/years.ts';
import { aside } from '../../format/aside.ts';
import { dayAndMonth, dayInWords } from '../../format/day.ts';
import { useMe } from '../session/me.ts';
import { useLocale } from '../words/words.ts';
import { usePartsWords } from './words.ts';

/** A day in a sentence. */
export const Day = ({ on }: { readonly on: PlainDate }) => <time dateTime={on}>{dayInWords(on, useLocale())}</time>;

/** A deadline: its day and the working days that remain; whatever rests on a calendar not yet published says so. */
export const Deadline = ({ on, brief = false }: { readonly on: PlainDate | undefined; readonly brief?: boolean }) => {
  const { t } = usePartsWords();
  const locale = useLocale();
  const { today } = useMe();
  if (on === undefined) return <>{t('noDue')}</>;
  const left = workingDaysBetween(today, on, mainlandChina);
  const rest = !left.ok
    ? undefined
    : left.workingDays > 0
      ? t('daysLeft', { count: left.workingDays })
      : on === today
        ? t('dueToday')
        : on < today
          ? t('daysOver', { count: Math.abs(left.workingDays) })
          : t('daysLeft', { count: 0 });
  const day = on.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(on, locale) : dayInWords(on, locale);
  return (
    <span className={on < today ? 'deadline deadline-over' : 'deadline'}>
      <time dateTime={on}>{brief ? on : t('dueBy', { day })}</time>
      {rest && <span className="deadline-rest"> · {rest}</span>}
      {left.ok && left.provisional && <span className="deadline-rest">{aside(t('provisional'), locale)}</span>}
    </span>
  );
};
