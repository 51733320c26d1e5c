import { Fragment } from 'react';
import { addDays, yearOf } from '../../../../shared/calendar/plain-date.ts';
import { type LastDay, workingDaysBetween } from '../../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../../shared/calendar/years.ts';
import { aside } from '../../../format/aside.ts';
import { Day } from '../../parts/day.tsx';
import { usePartsWords } from '../../parts/words.ts';
import { type CalendarDay, calendarMonth, gapBefore, lastDates, monthOf } from './calendar-days.ts';
import type { Written } from './round-view.ts';
import { useRoundWords } from './words.ts';
import './round-calendar.css';

type Window = { readonly from: string; readonly until: string };

const Cell = ({ day, window }: { readonly day: CalendarDay | undefined; readonly window: Window }) => {
  const { t } = useRoundWords();
  if (!day) return <td />;
  const { on, kind } = day;
  const inside = window.from <= on && on <= window.until;
  const classes = [`round-day-${kind}`, ...(inside ? ['round-day-inside'] : [])];
  return (
    <td className={classes.join(' ')}>
      {Number(on.slice(8))}
      {(kind === 'worked' || kind === 'off') && <small>{t(`calendar.${kind}`)}</small>}
      {inside && <span className="visually-hidden"> {t('calendar.inWindow')}</span>}
    </td>
  );
};

const Month = ({ month, window }: { readonly month: string; readonly window: Window }) => {
  const { t } = useRoundWords();
  const { year, month: number, weeks } = calendarMonth(month);
  return (
    <table className="round-month">
      <caption>{t('calendar.month', { year, month: number })}</caption>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
            <th key={weekday} scope="col">
              {t('calendar.weekdays')[weekday]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks of a month never move.
          <tr key={at}>
            {week.map((day, weekday) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do weekdays.
              <Cell key={weekday} day={day} window={window} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Between two months that do not follow each other: which are left out. */
const Gap = ({ gap }: { readonly gap: ReturnType<typeof gapBefore> }) => {
  const { t } = useRoundWords();
  if (!gap) return null;
  const name = (month: string): string => {
    const { year, month: number } = calendarMonth(month);
    return t('calendar.month', { year, month: number });
  };
  return (
    <p className="hint round-gap">
      {gap.first === gap.last
        ? t('calendar.gapOne', { month: name(gap.first) })
        : t('calendar.gap', { first: name(gap.first), last: name(gap.last) })}
    </p>
  );
};

const Last = ({ day }: { readonly day: LastDay }) => {
  const { t } = useRoundWords();
  const parts = usePartsWords();
  if (!day.ok) return <>{t('calendar.missing', { year: day.year })}</>;
  return (
    <>
      <Day on={day.endsOn} />
      {day.provisional && aside(parts.t('provisional'), parts.locale)}
    </>
  );
};

/** The months around window and notice as they are worked, and what the times of the round come to. */
export const RoundCalendar = ({ written }: { readonly written: Written }) => {
  const { t } = useRoundWords();
  const { windowFrom: from, windowUntil: until, noticeWorkingDays, correctionWorkingDays, reviewWorkingDays } = written;
  if (!from || !until || from > until || !noticeWorkingDays || !correctionWorkingDays || !reviewWorkingDays)
    return null;
  const dates = lastDates({ windowUntil: until, noticeWorkingDays, correctionWorkingDays, reviewWorkingDays });
  const days = [from, until, ...Object.values(dates).flatMap((day) => (day.ok ? [day.endsOn] : []))];
  const months = [...new Set(days.map(monthOf))].sort();
  const provisional = [...new Set(days.map(yearOf))].filter(
    (year) => mainlandChina.get(year)?.status === 'provisional',
  );
  const inWindow = workingDaysBetween(addDays(from, -1), until, mainlandChina);
  return (
    <section className="panel round-calendar" aria-label={t('calendar.title')}>
      <h2>{t('calendar.title')}</h2>
      <dl className="round-dates">
        <div>
          <dt>{t('calendar.windowDays')}</dt>
          <dd>
            {inWindow.ok
              ? t('line.days', { count: inWindow.workingDays })
              : t('calendar.missing', { year: inWindow.year })}
          </dd>
        </div>
        {(['reviewDue', 'correctionDue', 'noticeEnds'] as const).map((date) => (
          <div key={date}>
            <dt>{t(`calendar.${date}`)}</dt>
            <dd>
              <Last day={dates[date]} />
            </dd>
          </div>
        ))}
      </dl>
      {provisional.map((year) => (
        <p key={year} className="round-provisional">
          {t('calendar.provisional', { year })}
        </p>
      ))}
      <div className="round-months">
        {months.map((month, at) => (
          <Fragment key={month}>
            <Gap gap={gapBefore(months, at)} />
            <Month month={month} window={{ from, until }} />
          </Fragment>
        ))}
      </div>
      <p className="hint">{t('calendar.legend')}</p>
    </section>
  );
};
