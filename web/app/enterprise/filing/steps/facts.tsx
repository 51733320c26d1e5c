import { useMemo, useState } from 'react';
import { issuesOf } from '../../../../../shared/contract/issue-sentences.ts';
import { factLabel } from '../../../../../shared/policy/fact-labels.ts';
import { Citation } from '../../../parts/citation.tsx';
import { ErrorSummary } from '../../../parts/form/error-summary.tsx';
import { DayField } from '../../../parts/form/field.tsx';
import type { Issue } from '../../../parts/form/use-issues.ts';
import { useUnknownIn } from '../grid/use-unknown-in.ts';
import { sendable } from '../saving/sendable.ts';
import { useFiling } from '../use-filing.ts';
import { useFilingWords } from '../words.ts';
import { FactField } from './fact-field.tsx';
import { sectionsOf } from './fact-sections.ts';
import { StepFoot } from './step-foot.tsx';
import { useAskedField } from './use-asked-field.ts';
import { useIssueAt } from './use-issue-at.ts';

/** The facts of the clause, and the day on which all of them rest. */
export const FactsStep = () => {
  const { t, locale } = useFilingWords();
  const { clause, keeper, keeping, change } = useFiling();
  const [wrong, setWrong] = useState<readonly Issue[]>([]);
  useAskedField();
  const unknownIn = useUnknownIn();
  const at = useIssueAt(wrong, 'facts');
  // At its field a message needs no name; among others it does.
  const named = useMemo(
    () =>
      wrong.map(({ path, message }) => ({
        path,
        message: `${factLabel(path.replace(/^facts\./, ''), locale)}${locale === 'zh' ? '：' : ': '}${message}`,
      })),
    [wrong, locale],
  );
  const finish = (): boolean => {
    const { wrong: error } = sendable(clause, keeper.now().copy);
    const found = error ? issuesOf(error, locale, ['facts']) : [];
    const issues = found.map((issue) => ({
      path: issue.path,
      message: 'message' in issue ? issue.message : issue.code,
    }));
    const unknown = clause.facts.flatMap((definition) =>
      definition.kind === 'list' ? unknownIn(definition, keeper.now().copy.facts[definition.name]) : [],
    );
    setWrong([...issues, ...unknown]);
    return issues.length + unknown.length === 0;
  };
  const { eventOn } = keeping.copy;
  const countsYear = clause.grant.sum.kind === 'units';
  const yearNow = countsYear && eventOn ? ` ${t('dayHintYear', { year: eventOn.slice(0, 4) })}` : '';
  const dayHint =
    clause.yearFrom === 'eventOn'
      ? t(countsYear ? 'dayHintUnits' : 'dayHint') + yearNow
      : t(`dayHintOf.${clause.yearFrom}`);
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary issues={named} />
      <section className="panel" aria-labelledby="section-clause">
        <h2 id="section-clause">{t('reward')}</h2>
        <p>{clause.plain[locale]}</p>
        <p>
          <Citation citation={clause.citation} policy={clause.document.id} clause={clause.id} />
        </p>
      </section>
      <section className="panel" aria-labelledby="section-day">
        <h2 id="section-day">{t('section.day')}</h2>
        <DayField
          path="eventOn"
          label={t('day')}
          hint={dayHint}
          value={keeping.copy.eventOn ?? ''}
          change={(value) => change((copy) => ({ ...copy, eventOn: value === '' ? undefined : value }))}
          error={at('eventOn')}
        />
      </section>
      {sectionsOf(clause).map(({ id, facts }) => {
        const fields = facts.map((definition) => (
          <FactField key={definition.name} definition={definition} error={at(`facts.${definition.name}`)} />
        ));
        // A list is a region of its own, with its own heading.
        return facts[0]?.kind === 'list' ? (
          <div key={id} className="panel">
            {fields}
          </div>
        ) : (
          <section key={id} className="panel" aria-labelledby={`section-${id}`}>
            <h2 id={`section-${id}`}>{t(`section.${id}`)}</h2>
            {fields}
          </section>
        );
      })}
      <StepFoot step="facts" finish={finish} />
    </form>
  );
};
