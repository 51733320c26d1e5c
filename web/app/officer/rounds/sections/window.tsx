import { addDays } from '../../../../../shared/calendar/plain-date.ts';
import { isWorkingDay, workingDaysBetween } from '../../../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../../../shared/calendar/years.ts';
import { aside } from '../../../../format/aside.ts';
import { DayField } from '../../../parts/form/field.tsx';
import { usePartsWords } from '../../../parts/words.ts';
import { useMe } from '../../../session/me.ts';
import { useRoundWords } from '../words.ts';
import type { SectionProps } from './section-props.ts';

const Told = ({ from, until }: { readonly from: string; readonly until: string }) => {
  const { t } = useRoundWords();
  const parts = usePartsWords();
  const { today } = useMe();
  const days = workingDaysBetween(addDays(from, -1), until, mainlandChina);
  const last = isWorkingDay(until, mainlandChina);
  return (
    <>
      <p>
        {days.ok ? t('window.workingDays', { count: days.workingDays }) : t('calendar.missing', { year: days.year })}
        {days.ok && days.provisional && aside(parts.t('provisional'), parts.locale)}
      </p>
      {last.ok && !last.works && <p>{t('window.endsOnRest')}</p>}
      {until < today && <p>{t('window.over')}</p>}
    </>
  );
};

export const Window = ({ written, change, issues }: SectionProps) => {
  const { t } = useRoundWords();
  const { windowFrom = '', windowUntil = '' } = written;
  return (
    <>
      <p className="hint">{t('window.hint')}</p>
      <DayField
        path="content.windowFrom"
        label={t('window.from')}
        required
        value={windowFrom}
        change={(day) => change({ windowFrom: day })}
        error={issues.at('content.windowFrom')}
      />
      <DayField
        path="content.windowUntil"
        label={t('window.until')}
        required
        value={windowUntil}
        change={(day) => change({ windowUntil: day })}
        error={issues.at('content.windowUntil')}
      />
      {windowFrom !== '' && windowUntil !== '' && windowFrom <= windowUntil && (
        <Told from={windowFrom} until={windowUntil} />
      )}
    </>
  );
};
