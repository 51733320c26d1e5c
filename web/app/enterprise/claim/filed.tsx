import { type EvidenceKind, evidenceKinds } from '../../../../shared/evidence/kinds.ts';
import { findClause } from '../../../../shared/policy/documents/index.ts';
import type { FactText } from '../../../../shared/policy/fact-text.ts';
import { dayInWords } from '../../../format/day.ts';
import { statedFacts } from '../../../format/stated-facts.ts';
import type { Answer } from '../../api/call.ts';
import { Day } from '../../parts/day.tsx';
import { OwnPaper } from '../own-paper.tsx';
import { useClaimWords } from './words.ts';

type View = Answer<'view-claim'>;

const Fact = ({ fact: { label, text, list } }: { readonly fact: FactText }) => (
  <>
    <dt>{label}</dt>
    <dd>
      {list ? (
        <details>
          <summary>{text}</summary>
          <div className="scrolled">
            <table className="claim-table">
              <thead>
                <tr>
                  {list.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {list.rows.map((row) => (
                  <tr key={row.join()}>
                    {row.map((cell, place) => (
                      <td key={list.columns[place]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ) : (
        text
      )}
    </dd>
  </>
);

/** What was submitted last, as it was frozen; own files can be read again. */
export const Filed = ({ claim }: { readonly claim: View }) => {
  const { t, locale } = useClaimWords();
  const { filed } = claim;
  if (!filed) return null;
  const definitions = findClause(claim.policy, claim.clause)?.facts ?? [];
  return (
    <section className="panel" aria-labelledby="filed">
      <h2 id="filed">{t('filed')}</h2>
      <p className="hint">{t('filedOn', { number: filed.number, day: dayInWords(filed.on, locale) })}</p>
      <dl className="facts">
        <dt>{t('eventOn')}</dt>
        <dd>
          <Day on={filed.eventOn} />
        </dd>
        {statedFacts(definitions, filed.facts, locale).map((fact) => (
          <Fact key={fact.name} fact={fact} />
        ))}
        {filed.unitRegisteredInJinan !== undefined && (
          <>
            <dt>{t('unitRegistered')}</dt>
            <dd>{t(filed.unitRegisteredInJinan ? 'yes' : 'no')}</dd>
          </>
        )}
        <dt>{t('accountFiled')}</dt>
        <dd lang="zh-CN">
          {t('accountEnding', { bank: filed.account.bank, ending: filed.account.accountNumberEnding })}
        </dd>
      </dl>
      <h3>{t('evidence')}</h3>
      {filed.evidence.length === 0 ? (
        <p className="hint">{t('noEvidence')}</p>
      ) : (
        <ul className="claim-papers">
          {filed.evidence.map(({ id, kind, fileName }) => (
            <li key={id}>
              {evidenceKinds[kind as EvidenceKind]?.[locale] ?? kind}{' '}
              <OwnPaper claim={claim.id} evidence={id} fileName={fileName} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
