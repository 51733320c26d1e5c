import { useState } from 'react';
import { type EvidenceKind, evidenceKinds } from '../../../../../shared/evidence/kinds.ts';
import type { PreparedClause } from '../../../../../shared/policy/prepare-clause.ts';
import { requiredEvidence } from '../../../../../shared/policy/required-evidence.ts';
import { aside } from '../../../../format/aside.ts';
import { fieldId } from '../../../parts/issue-list.tsx';
import { clausesOf } from '../reading-choices.ts';
import { useRoundWords } from '../words.ts';
import type { SectionProps } from './section-props.ts';
import './papers.css';

const kinds = Object.keys(evidenceKinds) as EvidenceKind[];

const presetOf = (clause: PreparedClause): readonly string[] =>
  requiredEvidence(clause, clause.accepts.kinds.find((kind) => kind !== 'individual') ?? 'individual');

type Own = { readonly own: readonly string[] | undefined; readonly set: (own: string[] | undefined) => void };

const Choose = ({ clause, own, set }: Own & { readonly clause: PreparedClause }) => {
  const { t, locale } = useRoundWords();
  const name = fieldId(`papers.${clause.id}`);
  return (
    <fieldset className="choices papers-choose">
      <legend>{t('papers.which', { clause: clause.title[locale] })}</legend>
      <label>
        <input type="radio" name={name} checked={own === undefined} onChange={() => set(undefined)} />
        {t('papers.preset')}
      </label>
      <label>
        <input type="radio" name={name} checked={own !== undefined} onChange={() => set([...presetOf(clause)])} />
        {t('papers.own')}
      </label>
      {own && (
        <fieldset className="papers-kinds" aria-label={t('papers.which2')}>
          {kinds.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={own.includes(kind)}
                onChange={({ target }) =>
                  set(kinds.filter((each) => (each === kind ? target.checked : own.includes(each))))
                }
              />
              {evidenceKinds[kind][locale]}
            </label>
          ))}
        </fieldset>
      )}
    </fieldset>
  );
};

const PapersOf = ({
  clause,
  own,
  set,
  error,
}: Own & { readonly clause: PreparedClause; readonly error?: string | undefined }) => {
  const { t, locale } = useRoundWords();
  const [open, setOpen] = useState(false);
  const asked = own ?? presetOf(clause);
  const titles = asked.map((kind) => evidenceKinds[kind as EvidenceKind]?.[locale] ?? kind);
  const personToo = !own && clause.accepts.kinds.includes('individual') && clause.accepts.kinds.length > 1;
  return (
    <li id={fieldId(`content.evidence.${clause.id}`)} tabIndex={-1}>
      <div className="papers-row">
        <h3>{clause.title[locale]}</h3>
        <span className={own ? 'tag tag-held' : 'tag tag-neutral'}>{t(own ? 'papers.own' : 'papers.preset')}</span>
        <button
          type="button"
          className="link-button"
          aria-expanded={open}
          aria-label={open ? undefined : t('papers.changeOf', { clause: clause.title[locale] })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'papers.close' : 'papers.change')}
        </button>
      </div>
      <p className="papers-list">
        {titles.join(locale === 'zh' ? '、' : ', ')}
        {personToo && <span className="hint">{aside(t('papers.personInstead'), locale)}</span>}
      </p>
      {error && <p className="field-error">{error}</p>}
      {open && <Choose clause={clause} own={own} set={set} />}
    </li>
  );
};

export const Papers = ({ written, change, issues }: SectionProps) => {
  const { t } = useRoundWords();
  const open = clausesOf({ policy: written.policy ?? '', clauses: written.clauses ?? [] });
  const set = (clause: string, own: string[] | undefined): void => {
    const { [clause]: _, ...others } = written.evidence ?? {};
    const evidence = own ? { ...others, [clause]: own } : others;
    change({ evidence: Object.keys(evidence).length > 0 ? evidence : undefined });
  };
  const errorOf = (clause: string): string | undefined => issues.at(`content.evidence.${clause}`) && t('papers.none');
  return (
    <>
      <p className="hint">{t('papers.hint')}</p>
      <ul className="papers">
        {open.map((clause) => (
          <PapersOf
            key={clause.id}
            clause={clause}
            own={written.evidence?.[clause.id]}
            set={(own) => set(clause.id, own)}
            error={errorOf(clause.id)}
          />
        ))}
      </ul>
    </>
  );
};
