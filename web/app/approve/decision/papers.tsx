import { useMutation } from '@tanstack/react-query';
import { type EvidenceKind, evidenceKinds } from '../../../../shared/evidence/kinds.ts';
import { call } from '../../api/call.ts';
import { FiledFacts } from '../../parts/filed/filed-facts.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useDecisionWords } from '../words.ts';
import type { Review } from './review.ts';

/** What was stated, and the papers judged; each opens in a window of its own, by an address that is good for minutes. */
export const Papers = ({ review }: { readonly review: Review }) => {
  const { t, locale } = useDecisionWords();
  const { evidence } = review.filing;
  const opening = useMutation({
    mutationFn: async (id: string) => {
      // Opened while the press is fresh: a window opened after waiting would be held back by the browser.
      const shown = window.open('', '_blank');
      const path = { claim: review.id, evidence: id };
      const { url } = await call('read-evidence', { path, query: { as: 'page' } }).catch((error: unknown) => {
        shown?.close();
        throw error;
      });
      if (shown) {
        shown.opener = null;
        shown.location.href = url;
      } else window.location.assign(url);
    },
  });
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">{t('papers.title')}</h2>
      <FiledFacts view={review} />
      <h3>{t('papers.list')}</h3>
      <ProblemPanel problem={opening.error} />
      {evidence.length === 0 ? (
        <p className="hint">{t('papers.none')}</p>
      ) : (
        <ul className="decision-papers">
          {evidence.map(({ id, kind, fileName, sizeBytes }) => (
            <li key={id}>
              <span>{evidenceKinds[kind as EvidenceKind]?.[locale] ?? kind}</span>{' '}
              <button
                type="button"
                className="link-button"
                aria-label={t('papers.open', { name: fileName })}
                onClick={() => opening.mutate(id)}
              >
                <span lang="zh-CN">{fileName}</span>
              </button>{' '}
              <span className="hint">{t('papers.size', { size: Math.max(1, Math.round(sizeBytes / 1024)) })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
