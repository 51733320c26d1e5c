import { useId, useState } from 'react';
import { findClause } from '../../../shared/policy/documents/index.ts';
import type { Localised } from '../../../shared/policy/vocabulary.ts';
import { useLocale } from '../words/words.ts';
import { usePartsWords } from './words.ts';

type Quotation = {
  readonly citation: string;
  readonly quotation: string;
  readonly readings?: readonly Localised[];
};

/** A citation that opens the official sentence in place. */
export const Quoted = ({ citation, quotation, readings = [] }: Quotation) => {
  const { t } = usePartsWords();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <span className="citation">
      <button
        type="button"
        className="link-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span lang="zh-CN">{citation}</span>
      </button>
      {open && (
        <span id={id} className="citation-text" role="note" aria-label={t('officialTextOf', { citation })}>
          <q lang="zh-CN">{quotation}</q>
          {readings.map((reading) => (
            <span key={reading.zh} className="citation-reading">
              {reading[locale]}
            </span>
          ))}
        </span>
      )}
    </span>
  );
};

/** The citation of a clause, with the readings a round may set. */
export const Citation = (props: { readonly citation: string; readonly policy: string; readonly clause: string }) => {
  const clause = findClause(props.policy, props.clause);
  if (!clause) return <span lang="zh-CN">{props.citation}</span>;
  const readings = clause.readings.flatMap((name) => clause.document.readings[name]?.text ?? []);
  return <Quoted citation={props.citation} quotation={clause.quotation} readings={readings} />;
};
