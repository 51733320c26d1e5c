import type { TargetCounty, TargetYear } from '../../../../shared/claim/target-report.ts';
import { dayInWords } from '../../../format/day.ts';
import { doneText, gapText, planText } from './line-text.ts';
import type { Line } from './lines.ts';
import { reporterName } from './missing.ts';
import { useTargetWords } from './words.ts';

type Props = { readonly total: Line; readonly year: TargetYear; readonly county: TargetCounty | undefined };

/** Are we there, in one sentence. */
export const Standing = ({ total, year, county }: Props) => {
  const { t, locale } = useTargetWords();
  const who = reporterName(county ?? 'city', locale, t('city'));
  const done = doneText(total, t);
  if (done === undefined || total.asOf === undefined)
    return <p className="targets-standing">{t('unknown', { who, year })}</p>;
  const [plan, gap] = [planText(total, t), gapText(total, t)];
  const one = year === 2017;
  return (
    <p className="targets-standing">
      {plan !== undefined && gap !== undefined
        ? t(one ? 'standingOne' : 'standing', { who, year, done, plan, gap })
        : t(one ? 'standingOfCountyOne' : 'standingOfCounty', { who, year, done })}{' '}
      <span className="hint">{t('asOf', { day: dayInWords(total.asOf, locale) })}</span>
    </p>
  );
};
