import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ComponentType, type FormEvent, useEffect, useRef, useState } from 'react';
import { officerRoutes } from '../../../../shared/contract/officer-routes.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { roundLabels } from './field-labels.ts';
import { type Patch, type RoundView, sendable, type Written, writtenOver } from './round-view.ts';
import { Basics } from './sections/basics.tsx';
import { Clauses } from './sections/clauses.tsx';
import { Departments } from './sections/departments.tsx';
import { Papers } from './sections/papers.tsx';
import { Readings } from './sections/readings.tsx';
import type { SectionProps } from './sections/section-props.ts';
import { Terms } from './sections/terms.tsx';
import { Tiers } from './sections/tiers.tsx';
import { Window } from './sections/window.tsx';
import { isWritten, patchOf, type Section } from './sections.ts';
import { Stale } from './stale.tsx';
import { useRoundWords } from './words.ts';

const forms: Readonly<Record<Section, ComponentType<SectionProps>>> = {
  basics: Basics,
  clauses: Clauses,
  window: Window,
  papers: Papers,
  terms: Terms,
  readings: Readings,
  tiers: Tiers,
  departments: Departments,
};

type Props = {
  readonly section: Section;
  /** The round as this person saw it when the words were begun. */
  readonly opened: RoundView;
  readonly now: RoundView;
  readonly patch: Patch;
  readonly change: (patch: Patch) => void;
  readonly discard: () => void;
  readonly saved: () => void;
  readonly goOn: () => void;
};

/** One section, saved by itself on the revision that was seen; words wait while it is not. */
export const SectionForm = ({ section, opened, now, patch, change, discard, saved, goOn }: Props) => {
  const { t } = useRoundWords();
  const queries = useQueryClient();
  const save = useCommand('change-round');
  const issues = useIssues();
  const [said, say] = useState(false);
  const done = useRef<HTMLParagraphElement>(null);
  const [discarded, setDiscarded] = useState(0);
  const written: Written = writtenOver(opened.content, patch);
  const name = t(`sections.${section}`);
  const dirty = isWritten(section, patch);
  const stale = dirty && now.revision !== opened.revision;
  const refused = save.error?.code === 'stale';
  const Form = forms[section];

  useEffect(() => {
    if (said && !dirty) done.current?.focus();
  }, [said, dirty]);

  useEffect(() => {
    if (refused) void queries.invalidateQueries();
  }, [refused, queries]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const content = sendable(writtenOver(opened.content, patchOf(section, patch)));
    const body = issues.check(officerRoutes['change-round'].body, { revision: opened.revision, content });
    if (!body) return;
    await save.mutateAsync({ path: { round: now.id }, body }).then(() => {
      say(true);
      saved();
    }, issues.take);
  };

  return (
    <form noValidate className="panel" aria-label={name} onSubmit={(event) => void submit(event)}>
      <h2>{name}</h2>
      {said && !dirty && (
        <p className="said" role="status" tabIndex={-1} ref={done}>
          {t('save.saved', { section: name })}
        </p>
      )}
      {stale && <Stale section={section} opened={opened} now={now} goOn={goOn} />}
      <ErrorSummary issues={issues.all} labels={roundLabels(t)} />
      {issues.all.length === 0 && !refused && <ProblemPanel problem={save.error} />}
      <Form key={`${opened.revision} ${discarded}`} written={written} change={change} issues={issues} />
      <div className="actions round-save">
        {dirty ? (
          <>
            {!stale && (
              <Button type="primary" htmlType="submit" loading={save.isPending}>
                {t('save.submit', { section: name })}
              </Button>
            )}
            <Button
              onClick={() => {
                discard();
                issues.clear();
                setDiscarded(discarded + 1);
              }}
            >
              {t('save.discard')}
            </Button>
            <span>{t('save.unsaved', { section: name })}</span>
          </>
        ) : (
          <span className="hint">{t('save.clean')}</span>
        )}
      </div>
    </form>
  );
};
