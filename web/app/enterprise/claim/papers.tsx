import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PaperLink } from '../../parts/paper-link.tsx';
import { useClaimWords } from './words.ts';

type View = Answer<'view-claim'>;

/** The documents of a claim: a receipt of each filing, a notice of each decision. */
export const Papers = ({ claim: { id, contentRevision, notice } }: { readonly claim: View }) => {
  const { t, locale } = useClaimWords();
  const documents = useQuery({
    ...answerOf('list-documents', { path: { claim: id } }),
    enabled: contentRevision > 0,
  });
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">{t('papers')}</h2>
      {contentRevision === 0 ? (
        <p className="hint">{t('noPapers')}</p>
      ) : (
        <Loaded query={documents} what={t('papers')} rows={2}>
          {({ receipts, notices }) => (
            <ul className="claim-papers">
              {notices.map(({ entry, on, outcome, stands }) => (
                <li key={entry}>
                  <PaperLink
                    route="read-decision-notice"
                    given={{ path: { claim: id }, query: { entry } }}
                    fileName={`decision-notice-${id}-${entry}.pdf`}
                  >
                    {t(outcome === 'approved' ? 'noticeApproved' : 'noticeRefused', { day: on })}
                  </PaperLink>
                  {!stands && <span className="hint"> {t('noLonger')}</span>}
                </li>
              ))}
              {receipts.map(({ entry, filing, on }) => (
                <li key={entry}>
                  <PaperLink
                    route="read-filing-receipt"
                    given={{ path: { claim: id }, query: { entry } }}
                    fileName={`filing-receipt-${id}-${entry}.pdf`}
                  >
                    {t('receiptOf', { filing, day: on })}
                  </PaperLink>
                </li>
              ))}
              {notice && (
                <li>
                  <a href={`${locale === 'en' ? '/en' : ''}/notices/${notice}`}>{t('publicNotice')}</a>
                </li>
              )}
            </ul>
          )}
        </Loaded>
      )}
    </section>
  );
};
