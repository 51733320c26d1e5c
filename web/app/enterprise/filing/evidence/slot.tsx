import { type DragEvent, useEffect, useRef, useState } from 'react';
import { evidenceTypes } from '../../../../../shared/evidence/accepted.ts';
import type { Answer } from '../../../api/call.ts';
import { Citation } from '../../../parts/citation.tsx';
import { fieldId } from '../../../parts/issue-list.tsx';
import { useFiling } from '../use-filing.ts';
import { useEvidenceWords } from '../words.ts';
import { GivenPaper } from './given-paper.tsx';
import { UnderWay } from './under-way.tsx';
import type { Upload } from './uploads.ts';

type Props = {
  readonly kind: string;
  readonly title: string;
  readonly papers: Answer<'view-claim'>['evidence'];
  readonly underWay: readonly Upload[];
};

const whyOf = (kind: string): 'claimant' | 'commitment' | 'account' | 'clause' => {
  if (kind === 'business-licence' || kind === 'identity-document') return 'claimant';
  if (kind === 'commitment-letter') return 'commitment';
  return kind === 'bank-account-proof' ? 'account' : 'clause';
};

/** The place of one kind of paper: what it is for, what is there, and the way to add it. Dropping only adds to that. */
export const Slot = ({ kind, title, papers, underWay }: Props) => {
  const { t } = useEvidenceWords();
  const { clause, uploads } = useFiling();
  const [over, setOver] = useState(false);
  const why = whyOf(kind);
  const there = papers.some(({ state }) => state === 'verified');
  const arrived = useArrived(papers);
  const take = (files: FileList | null): void => {
    for (const file of files ?? []) uploads.begin(kind, file);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <li
      className={over ? 'slot panel slot-over' : 'slot panel'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h2>
        {title}{' '}
        <span className={`tag tag-${there ? 'good' : 'neutral'}`}>
          {there && <span aria-hidden="true">✓ </span>}
          {t(there ? 'present' : 'missing')}
        </span>
      </h2>
      <p className="hint">
        {t(`why.${why}`)}{' '}
        {why === 'clause' && <Citation citation={clause.citation} policy={clause.document.id} clause={clause.id} />}
      </p>
      {papers.length > 0 && (
        <ul className="slot-papers">
          {papers
            .filter((paper) => paper.state === 'verified' || !underWay.some((each) => each.fileName === paper.fileName))
            .map((paper) => (
              <GivenPaper key={paper.id} paper={paper} />
            ))}
        </ul>
      )}
      {underWay.map((upload) => (
        <UnderWay key={upload.id} upload={upload} others={there} />
      ))}
      <p className="slot-choose">
        <label className="second-link slot-label">
          {there ? t('chooseMore') : t('choose')}
          <span className="visually-hidden"> {title}</span>
          <input
            id={fieldId(`evidence:${kind}`)}
            type="file"
            multiple
            className="visually-hidden"
            accept={evidenceTypes.join(',')}
            onChange={({ target }) => {
              take(target.files);
              // The same file, mended, may be chosen again.
              target.value = '';
            }}
          />
        </label>{' '}
        <span className="hint slot-drop">{t('drop')}</span>
      </p>
      <p role="status" className="visually-hidden">
        {arrived && t('arrived', { file: arrived })}
      </p>
    </li>
  );
};

/** The file that became ready last, while the page was open. */
const useArrived = (papers: Props['papers']): string | undefined => {
  const [arrived, setArrived] = useState<string>();
  const ready = papers.filter(({ state }) => state === 'verified');
  const before = useRef(new Set(ready.map(({ id }) => id)));
  useEffect(() => {
    const fresh = ready.findLast(({ id }) => !before.current.has(id));
    before.current = new Set(ready.map(({ id }) => id));
    if (fresh) setArrived(fresh.fileName);
  }, [ready]);
  return arrived;
};
