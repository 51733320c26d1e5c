import { type EvidenceKind, evidenceKinds } from '../../../../../shared/evidence/kinds.ts';
import { useFiling } from '../use-filing.ts';
import { useCheckWords } from '../words.ts';

/** The files as they will be frozen, each with the beginning of its hash. */
export const PaperRows = () => {
  const { t, locale } = useCheckWords();
  const { claim, grounds } = useFiling();
  const kinds = [...new Set([...grounds.asked, ...claim.evidence.map(({ kind }) => kind)])];
  return (
    <dl className="facts">
      {kinds.map((kind) => {
        const papers = claim.evidence.filter((paper) => paper.kind === kind && paper.state === 'verified');
        return (
          <div key={kind} className="check-pair">
            <dt>{evidenceKinds[kind as EvidenceKind]?.[locale] ?? kind}</dt>
            {papers.length === 0 && <dd>{t('missing')}</dd>}
            {papers.map(({ id, fileName, sha256 }) => (
              <dd key={id}>
                {fileName}{' '}
                <span className="hint code">
                  {t('hash')} {sha256.slice(0, 4)} {sha256.slice(4, 8)}…
                </span>
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
};
