import { addWorkingDays } from '../../../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../../../shared/calendar/years.ts';
import { aside } from '../../../../format/aside.ts';
import { dayInWords } from '../../../../format/day.ts';
import type { GroundsView } from '../grounds-of.ts';
import { useCheckWords } from '../words.ts';

type Props = {
  readonly grounds: Pick<GroundsView, 'offices' | 'round' | 'today'>;
  /** The day promised, once it is submitted. */
  readonly dueOn?: string | undefined;
};

/** What follows, by whom and by when; before it is submitted, as if that were today. */
export const NextSteps = ({ grounds, dueOn }: Props) => {
  const { t, locale } = useCheckWords();
  const { offices, round, today } = grounds;
  const due = addWorkingDays(today, round.reviewWorkingDays, mainlandChina);
  const day = dueOn ?? (due.ok ? due.endsOn : undefined);
  const by = day === undefined ? '' : t('by', { day: dayInWords(day, locale) });
  const names = offices.map((office) => office[locale]).join(locale === 'zh' ? '、' : ', ');
  const first = t(offices.length > 1 ? 'nextOffices' : 'nextOffice', { offices: names, days: round.reviewWorkingDays });
  const provisional = due.ok && due.provisional ? `${locale === 'zh' ? '，' : ', '}${t('provisional')}` : '';
  return (
    <section className="panel" aria-labelledby="check-next">
      <h2 id="check-next">{t('next')}</h2>
      <ol className="check-next">
        <li>
          {first}
          {by && aside(by + provisional, locale)}
        </li>
        <li>{t('nextDecision')}</li>
        <li>{t('nextNotice', { days: round.noticeWorkingDays })}</li>
        <li>{t('nextCorrection', { days: round.correctionWorkingDays })}</li>
      </ol>
    </section>
  );
};
