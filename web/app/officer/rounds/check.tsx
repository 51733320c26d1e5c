import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { missingForPublication } from '../../../../shared/claim/round.ts';
import { dayInWords } from '../../../format/day.ts';
import { useCommand } from '../../api/use-command.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { differencesOf } from './differences.ts';
import { Differences } from './differences.tsx';
import { Notes } from './notes.tsx';
import type { Patch, RoundView } from './round-view.ts';
import { isSection, isWritten, type Section, sections } from './sections.ts';
import { Settings } from './settings.tsx';
import { useTelling } from './use-telling.ts';
import { Versions } from './versions.tsx';
import { useRoundWords } from './words.ts';

type Props = { readonly round: RoundView; readonly patch: Patch };

const Stops = ({
  round,
  missing,
  unsaved,
}: {
  round: string;
  missing: readonly string[];
  unsaved: readonly Section[];
}) => {
  const { t } = useRoundWords();
  const to = (section: Section) => (
    <Link to="/officer/rounds/$round/$section" params={{ round, section }}>
      {t(`sections.${section}`)}
    </Link>
  );
  return (
    <section className="problem" aria-label={t('check.stops')}>
      <h3>{t('check.stops')}</h3>
      <ul>
        {missing.map((word) => (
          <li key={word}>
            {word === 'tiers' ? t('check.stop.tiers') : word} {isSection(word) && to(word)}
          </li>
        ))}
        {unsaved.map((section) => (
          <li key={section}>
            {t('check.stop.unsaved', { section: t(`sections.${section}`) })} {to(section)}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Every difference, what stops the publication, what it will do, then the one button. */
export const Check = ({ round, patch }: Props) => {
  const { t, locale } = useRoundWords();
  const telling = useTelling();
  const queries = useQueryClient();
  const publish = useCommand('publish-round');
  const [done, setDone] = useState<number>();
  const { content } = round;
  const inForce = round.versions.find(({ version }) => version === round.version);
  const differences = inForce && differencesOf(inForce.content, content, telling);
  const missing = missingForPublication(content);
  const unsaved = sections.filter((section) => isWritten(section, patch));
  const stopped = missing.length > 0 || unsaved.length > 0;
  const nothing = differences !== undefined && differences.length === 0;
  const next = round.version + 1;
  const stale = publish.error?.code === 'stale';
  useEffect(() => {
    if (stale) void queries.invalidateQueries();
  }, [stale, queries]);
  const day = (on: string): string => dayInWords(on, locale);
  return (
    <>
      <section className="panel" aria-label={t('sections.check')}>
        <h2>{t('sections.check')}</h2>
        {done !== undefined && (
          <p className="said" role="status">
            {t('check.done', { version: done })} {t('check.kept')}
          </p>
        )}
        <ProblemPanel problem={publish.error} />
        {stopped && <Stops round={round.id} missing={missing} unsaved={unsaved} />}
        {!nothing && <Notes round={round} />}
        {!differences && (
          <>
            <p>{t('check.first')}</p>
            <Settings content={content} />
          </>
        )}
        {nothing && done === undefined && <p>{t('check.nothing', { version: round.version })}</p>}
        {differences && differences.length > 0 && (
          <Differences
            differences={differences}
            caption={`${t('check.since', { version: round.version })} · ${t('compare.count', { count: differences.length })}`}
            before={t('compare.beforeVersion', { version: round.version })}
            after={t('compare.after')}
          />
        )}
        {!stopped && !nothing && (
          <div className="round-publish">
            <p>
              {t('check.effect', {
                version: next,
                from: day(content.windowFrom),
                until: day(content.windowUntil),
                count: content.clauses.length,
                year: content.fundYear,
              })}{' '}
              {round.version > 0 && t('check.kept')}
            </p>
            <Button
              type="primary"
              loading={publish.isPending}
              onClick={() =>
                publish.mutate(
                  { path: { round: round.id }, body: { revision: round.revision } },
                  { onSuccess: () => setDone(next) },
                )
              }
            >
              {t('check.submit', { version: next })}
            </Button>
          </div>
        )}
      </section>
      <Versions round={round} />
    </>
  );
};
