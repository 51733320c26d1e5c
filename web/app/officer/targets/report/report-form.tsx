import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { measuresOf, type Reporter, type TargetYear } from '../../../../../shared/claim/target-report.ts';
import { targetRoutes } from '../../../../../shared/contract/target-routes.ts';
import type { Answer } from '../../../api/call.ts';
import { useCommand } from '../../../api/use-command.ts';
import { ErrorSummary } from '../../../parts/form/error-summary.tsx';
import { DayField, TextField } from '../../../parts/form/field.tsx';
import { useIssues } from '../../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import { useMe } from '../../../session/me.ts';
import { measureTitle } from './measure-titles.ts';
import { Sheet } from './sheet.tsx';
import { Stale } from './stale.tsx';
import { type ReportWords, useReportWords } from './words.ts';
import { type Effects, effectsOf, isWritten, nothing, sendable, type Written } from './written.ts';

type Props = {
  readonly county: Reporter;
  readonly year: TargetYear;
  readonly now: Answer<'view-target-report'>;
};

/** "首报 3 项，更正 1 项". */
const inSum = (effects: Effects, t: ReportWords, comma: string): string =>
  (['first', 'further', 'correction', 'same'] as const)
    .flatMap((kind) => {
      const count = [...effects.values()].filter((effect) => effect.kind === kind).length;
      return count > 0 ? [t(`kinds.${kind}`, { count })] : [];
    })
    .join(comma);

/** The figures of one paper: what they do to those that stand is seen before they are sent. */
export const ReportForm = ({ county, year, now }: Props) => {
  const { t, locale } = useReportWords();
  const { today } = useMe();
  const queries = useQueryClient();
  const [opened, open] = useState(now);
  const [written, write] = useState(nothing);
  const [reported, setReported] = useState<number>();
  const issues = useIssues();
  const command = useCommand('report-targets');
  const done = useRef<HTMLParagraphElement>(null);
  const dirty = isWritten(written);
  const seen = dirty ? opened : now;
  const stale = now.revision !== seen.revision;
  const refused = command.error?.code === 'stale';
  const effects = effectsOf(county, seen.figures, written);
  const corrects = [...effects.values()].some(({ kind }) => kind === 'correction');

  const change = (part: Partial<Written>): void => {
    if (!dirty) open(now);
    setReported(undefined);
    write({ ...written, ...part });
  };

  useEffect(() => {
    if (reported !== undefined) done.current?.focus();
  }, [reported]);

  useEffect(() => {
    if (refused) void queries.invalidateQueries();
  }, [refused, queries]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(targetRoutes['report-targets'].body, sendable(written, seen.revision));
    if (!body) return;
    await command.mutateAsync({ path: { county, year }, body }).then(() => {
      write(nothing);
      setReported(Object.keys(body.counts).length);
    }, issues.take);
  };

  const labels = {
    counts: t('figures'),
    asOf: t('asOf'),
    document: t('document'),
    reason: t('reason'),
    ...Object.fromEntries(measuresOf(county).map((each) => [`counts.${each}`, measureTitle(each, locale)])),
  };

  return (
    <form noValidate className="panel" onSubmit={(event) => void submit(event)}>
      <p>{t('intro', { year })}</p>
      {reported !== undefined && !dirty && (
        <p className="said" role="status" tabIndex={-1} ref={done}>
          {t('done', { count: reported })}
        </p>
      )}
      {stale && <Stale opened={seen} now={now} goOn={() => open(now)} />}
      <ErrorSummary issues={issues.all} labels={labels} />
      {issues.all.length === 0 && !refused && <ProblemPanel problem={command.error} />}
      <div className="target-paper">
        <DayField
          path="asOf"
          label={t('asOf')}
          required
          max={today}
          value={written.asOf}
          change={(asOf) => change({ asOf })}
          error={issues.at('asOf')}
        />
        <TextField
          path="document"
          label={t('document')}
          hint={t('documentHint')}
          required
          value={written.document}
          change={(document) => change({ document })}
          error={issues.at('document')}
        />
      </div>
      <Sheet
        county={county}
        figures={seen.figures}
        writing={{
          written,
          effects,
          issues,
          change: (measure, typed) => change({ counts: { ...written.counts, [measure]: typed } }),
        }}
      />
      {(corrects || written.reason !== '') && (
        <TextField
          path="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          required
          value={written.reason}
          change={(reason) => change({ reason })}
          error={issues.at('reason')}
        />
      )}
      <p aria-live="polite">
        {effects.size > 0
          ? t('will', { what: inSum(effects, t, locale === 'zh' ? '，' : ', ') })
          : reported === undefined && t('nothing')}
      </p>
      <div className="actions">
        {!stale && (
          <Button type="primary" htmlType="submit" loading={command.isPending}>
            {t('submit')}
          </Button>
        )}
        {dirty && (
          <Button
            onClick={() => {
              write(nothing);
              issues.clear();
              command.reset();
            }}
          >
            {t('clear')}
          </Button>
        )}
      </div>
    </form>
  );
};
