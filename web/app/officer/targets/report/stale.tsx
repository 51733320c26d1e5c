import { Button } from 'antd';
import { useState } from 'react';
import { type Measure, measure } from '../../../../../shared/claim/target-report.ts';
import { shanghaiTime } from '../../../../format/shanghai-time.ts';
import type { Answer } from '../../../api/call.ts';
import { figure } from '../line-text.ts';
import { measureTitle } from './measure-titles.ts';
import { useReportWords } from './words.ts';

type View = Answer<'view-target-report'>;

type Props = { readonly opened: View; readonly now: View; readonly goOn: () => void };

/** Somebody reported while this was being written: who, what, and a way on that keeps every figure. */
export const Stale = ({ opened, now, goOn }: Props) => {
  const { t, locale } = useReportWords();
  const [seen, see] = useState(false);
  const last = now.history.at(-1);
  const said = (view: View, of: Measure): string => {
    const stands = view.figures[of];
    return stands ? figure(stands.count) : t('none');
  };
  const changed = measure.options.filter((each) => said(opened, each) !== said(now, each));
  return (
    <section className="problem" role="alert">
      <p>{last && t('stale', { name: last.by, time: shanghaiTime(last.at), number: last.number })}</p>
      {seen && (
        <ul>
          {changed.map((each) => (
            <li key={each}>
              {t('change', { item: measureTitle(each, locale), before: said(opened, each), after: said(now, each) })}
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        {changed.length > 0 && (
          <Button aria-expanded={seen} onClick={() => see(!seen)}>
            {t(seen ? 'hideChanges' : 'seeChanges')}
          </Button>
        )}
        <Button onClick={goOn}>{t('goOn')}</Button>
      </div>
    </section>
  );
};
