import { type EvidenceKind, evidenceKinds } from '../../../../shared/evidence/kinds.ts';
import type { Answer } from '../../api/call.ts';
import { useShortcut } from '../keys/key-help.tsx';
import { conditionTitle } from './condition-title.ts';
import { PaperFrame } from './paper-frame.tsx';
import type { Picking } from './picking.ts';
import { useDeskWords } from './words.ts';

type Props = {
  readonly id: string;
  readonly view: Answer<'view-review'>;
  readonly picking: Picking;
  readonly toAssessment: () => void;
};

/** The papers, one at a time, beside the conditions they show. */
export const Papers = ({ id, view, picking, toAssessment }: Props) => {
  const { t, locale } = useDeskWords();
  const shortcut = useShortcut();
  const papers = view.filing.evidence;
  const { paper, pickPaper } = picking;
  const shown = view.assessmentNow.conditions.filter((condition) =>
    picking.papersOf(condition.id).some((each) => each.id === paper?.id),
  );
  return (
    <section id={id} className="pane paper-pane" aria-label={t('papers')}>
      <ul className="paper-tabs" aria-label={t('paperTabs')}>
        {papers.map(({ id: each, kind }, at) => (
          <li key={each}>
            <button type="button" aria-pressed={each === paper?.id} onClick={() => pickPaper(each)}>
              {at + 1} {evidenceKinds[kind as EvidenceKind]?.[locale] ?? kind}
            </button>
          </li>
        ))}
      </ul>
      {papers.length > 1 && (
        <p className="paper-ways">
          <button
            type="button"
            className="link-button"
            aria-keyshortcuts={shortcut('previousPaper')}
            onClick={() => picking.movePaper(-1)}
          >
            {t('previousPaper')}
          </button>{' '}
          <button
            type="button"
            className="link-button"
            aria-keyshortcuts={shortcut('nextPaper')}
            onClick={() => picking.movePaper(1)}
          >
            {t('nextPaper')}
          </button>
          {shown.length > 0 && (
            <span className="hint">
              {t('shows', {
                what: shown
                  .map((condition) => conditionTitle(condition.id, locale))
                  .join(locale === 'zh' ? '、' : ', '),
              })}
            </span>
          )}
        </p>
      )}
      {paper && <PaperFrame key={paper.id} claim={view.id} paper={paper} toAssessment={toAssessment} />}
    </section>
  );
};
