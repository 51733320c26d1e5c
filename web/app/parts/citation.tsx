import { useId, useState } from 'react';
import { findClause } from '../../../shared/policy/documents/index.ts';
import { useLocale } from '../words/words.ts';
import { usePartsWords } from './words.ts';

/** A citation that opens the official sentence in place, with the readings a round may set. */
export const Citation = (props: { readonly citation: string; readonly policy: string; readonly clause: string }) => {
  const { t } = usePartsWords();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const id = useId();
  const clause = findClause(props.policy, props.clause);
  if (!clause) return <span lang="zh-CN">{props.citation}</span>;
  const readings = clause.readings.flatMap((name) => clause.document.readings[name]?.text ?? []);
  return (
    <span className="citation">
      <button
        type="button"
        className="link-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span lang="zh-CN">{props.citation}</span>
      </button>
      {open && (
        <span
          id={id}
          className="citation-text"
          role="note"
          aria-label={t('officialTextOf', { citation: props.citation })}
        >
          <q lang="zh-CN">{clause.quotation}</q>
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
