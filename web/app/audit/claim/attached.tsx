import { Amount } from '../../parts/amount.tsx';
import { VerdictMark } from '../../parts/outcome-mark.tsx';
import { PaperLink } from '../../parts/paper-link.tsx';
import type { Bundle, Fields } from '../verify/read-bundle.ts';
import { useAuditWords } from '../words.ts';
import { verdictIn } from './verdict-in.ts';

type Props = {
  readonly entry: Fields;
  readonly detail: Fields;
  readonly place: number;
  readonly bundle: Bundle;
  readonly papers: boolean;
};

/** What was filed or decided with an entry, and the paper made of it. */
export const Attached = ({ entry, detail, place, bundle, papers }: Props) => {
  const { t } = useAuditWords();
  const { claim } = bundle;
  const given = { path: { claim }, query: { entry: place } };
  const filing = entry.act === 'submit' ? bundle.filings.find(({ number }) => number === detail.filing) : undefined;
  const decision =
    entry.act === 'approve' ? bundle.decisions.find(({ number }) => number === detail.decision) : undefined;
  const verdict = verdictIn((filing?.assessment as Fields | undefined)?.verdict);
  const decides = decision ?? (entry.act === 'refuse' ? entry : undefined);
  return (
    <>
      {filing && (
        <p className="audit-attached">
          {t('filing', { number: Number(filing.number), on: String(filing.submittedOn) })}{' '}
          {verdict && <VerdictMark verdict={verdict} />}{' '}
          {papers && (
            <PaperLink
              route="read-filing-receipt"
              given={given}
              fileName={`${t('filingReceipt')}-${claim}-${place}.pdf`}
            >
              {t('filingReceipt')}
            </PaperLink>
          )}
        </p>
      )}
      {decides && (
        <p className="audit-attached">
          {decision && (
            <>
              {t('decision', { number: Number(decision.number), on: String(decision.decidedOn) })}
              <Amount fen={Number(decision.amountFen)} />{' '}
            </>
          )}
          {papers && (
            <PaperLink
              route="read-decision-notice"
              given={given}
              fileName={`${t('decisionNotice')}-${claim}-${place}.pdf`}
            >
              {t('decisionNotice')}
            </PaperLink>
          )}
        </p>
      )}
    </>
  );
};
