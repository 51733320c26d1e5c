import { Link } from '@tanstack/react-router';
import { type CSSProperties, useRef, useState } from 'react';
import type { Answer } from '../../api/call.ts';
import { KeyHelp } from '../keys/key-help.tsx';
import { useDraft } from '../opinion/draft.ts';
import { OpinionBar } from '../opinion/opinion-bar.tsx';
import { useOpinionWords } from '../opinion/words.ts';
import { SaidLast } from '../queue/said-last.tsx';
import type { QueueSearch } from '../search.ts';
import { useDepartment } from '../use-queue.ts';
import { Assessment } from './assessment.tsx';
import { conditionTitle } from './condition-title.ts';
import { DeskHead } from './desk-head.tsx';
import { PaneBorder } from './pane-border.tsx';
import { limits, usePaneSizes } from './pane-sizes.ts';
import { Papers } from './papers.tsx';
import { usePicking } from './picking.ts';
import { QueuePane } from './queue-pane.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useNeighbours } from './use-neighbours.ts';
import { useRoom } from './use-room.ts';
import { useDeskWords } from './words.ts';
import './workbench.css';

type Props = { readonly view: Answer<'view-review'>; readonly search: QueueSearch };

export const Workbench = ({ view, search }: Props) => {
  const { t, locale } = useDeskWords();
  const { t: o } = useOpinionWords();
  const room = useRoom();
  const { sizes, change: resize } = usePaneSizes();
  const department = useDepartment(search);
  const neighbours = useNeighbours(view.id, search, department.id);
  const picking = usePicking(view);
  const { draft, change } = useDraft(view.id, view.contentRevision);
  const [tab, setTab] = useState<'assessment' | 'papers'>('assessment');
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const help = useDeskKeys({ view, picking, draft, change, neighbours, form });
  const sideBySide = room === 'three' || room === 'two';
  const queueShown = room === 'three' && !sizes.queueFolded;
  const shows = (pane: typeof tab): boolean => sideBySide || room === 'column' || tab === pane;
  const toAssessment = (): void => {
    setTab('assessment');
    requestAnimationFrame(() => heading.current?.focus());
  };
  const toReturn = (
    <Link className="opinion-to-return" to="/review/$claim/return" params={{ claim: view.id }} search={search}>
      {o('toReturn')}
    </Link>
  );
  return (
    <div
      className={`workbench room-${room}${queueShown ? '' : ' queue-folded'}`}
      style={{ '--queue': `${sizes.queue}px`, '--papers': `${sizes.papers}vw` } as CSSProperties}
    >
      <DeskHead view={view} search={search} neighbours={neighbours}>
        {room === 'three' && (
          <button
            type="button"
            className="link-button"
            aria-expanded={queueShown}
            aria-controls="queue-pane"
            onClick={() => resize({ queueFolded: queueShown })}
          >
            {queueShown ? t('hideQueue') : t('showQueue')}
          </button>
        )}
        <KeyHelp help={help} />
      </DeskHead>
      <SaidLast search={search} />
      {room === 'one' && (
        <nav className="desk-tabs" aria-label={t('panes')}>
          {(['assessment', 'papers'] as const).map((pane) => (
            <button key={pane} type="button" aria-pressed={tab === pane} onClick={() => setTab(pane)}>
              {t(pane)}
            </button>
          ))}
        </nav>
      )}
      <div className="panes">
        {queueShown && (
          <>
            <QueuePane id="queue-pane" rows={neighbours.rows} claim={view.id} search={search} />
            <PaneBorder
              label={t('borderQueue')}
              controls="queue-pane"
              value={sizes.queue}
              {...limits.queue}
              step={16}
              valueAt={(x) => x}
              change={(queue) => resize({ queue })}
            />
          </>
        )}
        {shows('assessment') && (
          <Assessment
            view={view}
            picking={picking}
            draft={draft}
            change={change}
            department={department.id}
            heading={heading}
            openPaper={(paper) => {
              picking.pickPaper(paper);
              setTab('papers');
            }}
          />
        )}
        {sideBySide && (
          <PaneBorder
            label={t('borderPapers')}
            controls="paper-pane"
            value={sizes.papers}
            {...limits.papers}
            step={2}
            rightwards
            valueAt={(x) => ((window.innerWidth - x) / window.innerWidth) * 100}
            change={(papers) => resize({ papers })}
          />
        )}
        {shows('papers') && <Papers id="paper-pane" view={view} picking={picking} toAssessment={toAssessment} />}
      </div>
      <OpinionBar
        view={view}
        draft={draft}
        change={change}
        titleOf={(id) => conditionTitle(id, locale)}
        department={department.id}
        form={form}
        toReturn={toReturn}
        done={neighbours.goOn}
      />
    </div>
  );
};
