import { addWorkingDays } from '../../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../../shared/calendar/years.ts';
import { type FilingPart, touchedDepartments } from '../../../../shared/claim/touched-departments.ts';
import { aside } from '../../../format/aside.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { useMe } from '../../session/me.ts';
import { useReturnWords } from './words.ts';

type View = Answer<'view-review'>;

type Props = { readonly view: View; readonly targets: readonly string[] };

/** Which opinions lapse when just this is corrected: those it touches, and each that was against. */
export const lapsing = (view: View, targets: readonly string[]) => {
  const touched = touchedDepartments(
    view.opinions.map(({ department }) => department),
    view.moneyDepartments,
    targets as readonly FilingPart[],
    false,
  );
  const given = view.opinions.filter(({ agrees }) => agrees !== undefined);
  const lapses = given.filter(({ department, agrees }) => touched.includes(department) || agrees === false);
  return { lapses, keeps: given.filter((opinion) => !lapses.includes(opinion)) };
};

/** What follows from returning it, in days and names, beside the button. */
export const Effect = ({ view, targets }: Props) => {
  const { t, locale } = useReturnWords();
  const { today } = useMe();
  const count = view.filing.round.correctionWorkingDays;
  const due = addWorkingDays(today, count, mainlandChina);
  const { lapses, keeps } = lapsing(view, targets);
  const names = (opinions: typeof lapses): string =>
    opinions.map(({ name }) => name[locale]).join(locale === 'zh' ? '、' : ', ');
  return (
    <>
      {due.ok && (
        <p>
          {t('due', { day: dayInWords(due.endsOn, locale), count })}
          {due.provisional && aside(t('provisional'), locale)}
        </p>
      )}
      <p>
        {lapses.length === 0 && keeps.length === 0 && t('lapseNobody')}
        {lapses.length > 0 && t('lapses', { who: names(lapses) })}{' '}
        {keeps.length > 0 && t('keeps', { who: names(keeps) })}
      </p>
      <p className="hint">
        {keeps.length > 0 && t('sumToo')} {t('clock')}
      </p>
    </>
  );
};
