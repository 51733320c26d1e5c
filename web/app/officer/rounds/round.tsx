import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf } from '../../api/use-answer.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Check } from './check.tsx';
import { Compare } from './compare.tsx';
import { RoundCalendar } from './round-calendar.tsx';
import { RoundState } from './round-state.tsx';
import { type Patch, type RoundView, writtenOver } from './round-view.ts';
import { SectionForm } from './section-form.tsx';
import { SectionNav } from './section-nav.tsx';
import { isSection, withoutSection } from './sections.ts';
import { useRoundWords } from './words.ts';
import './round.css';

const route = getRouteApi('/signed-in/officer/rounds/$round/$section');

const roundQuery = (round: string) => answerOf('view-round', { path: { round } });

/** What was typed stays while one goes from section to section, until each is saved. */
const Sections = ({ now }: { readonly now: RoundView }) => {
  const { t } = useRoundWords();
  const queries = useQueryClient();
  const { section } = route.useParams();
  const [opened, setOpened] = useState(now);
  const [patch, setPatch] = useState<Patch>({});
  const dirty = Object.keys(patch).length > 0;
  const seen = dirty ? opened : now;
  useBlocker({
    shouldBlockFn: ({ next }) =>
      dirty && !next.pathname.startsWith(`/officer/rounds/${now.id}/`) && !globalThis.confirm(t('save.leave')),
    enableBeforeUnload: dirty,
  });
  const written = writtenOver(seen.content, patch);
  return (
    <div className="round-area">
      <div className="round">
        <SectionNav round={now.id} content={seen.content} patch={patch} />
        <div className="round-middle">
          {!isSection(section) ? (
            <Check round={now} patch={patch} />
          ) : (
            <SectionForm
              key={section}
              section={section}
              opened={seen}
              now={now}
              patch={patch}
              change={(change) => {
                if (!dirty) setOpened(now);
                setPatch({ ...patch, ...change });
              }}
              discard={() => setPatch(withoutSection(section, patch))}
              saved={() => {
                setPatch(withoutSection(section, patch));
                // What this person saved is no news to him in the sections he has yet to save.
                setOpened(queries.getQueryData(roundQuery(now.id).queryKey) ?? now);
              }}
              goOn={() => setOpened(now)}
            />
          )}
        </div>
        <div className="round-side">
          {(section === 'window' || section === 'terms') && <RoundCalendar written={written} />}
          <Compare round={now} section={isSection(section) ? section : undefined} />
          {section === 'check' && <RoundCalendar written={now.content} />}
        </div>
      </div>
    </div>
  );
};

export const RoundPage = () => {
  const { t, locale } = useRoundWords();
  const { round } = route.useParams();
  const query = useQuery(roundQuery(round));
  return (
    <div className="page">
      <PageTitle title={query.data?.content.title[locale] ?? t('title')}>
        {query.data && (
          <span className="actions">
            <RoundState round={query.data} />
            {query.data.version > 0 && (
              <LinkButton to="/officer/notices/new" search={{ round }}>
                {t('notices')}
              </LinkButton>
            )}
          </span>
        )}
      </PageTitle>
      <Loaded query={query} what={t('title')} rows={8}>
        {(now) => <Sections key={now.id} now={now} />}
      </Loaded>
    </div>
  );
};
