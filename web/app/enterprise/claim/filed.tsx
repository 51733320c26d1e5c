import { type EvidenceKind, evidenceKinds } from '../../../../shared/evidence/kinds.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { clauseOf } from '../../parts/clause-of.ts';
import { Day } from '../../parts/day.tsx';
import { StatedFacts } from '../../parts/filed/stated-facts.tsx';
import { OwnPaper } from '../own-paper.tsx';
import { useClaimWords } from './words.ts';

type View = Answer<'view-claim'>;

/** What was submitted last, as it was frozen; own files can be read again. */
export const Filed = ({ claim }: { readonly claim: View }) => {
  const { t, locale } = useClaimWords();
  const { filed } = claim;
  if (!filed) return null;
  return (
    <section className="panel" aria-labelledby="filed">
      <h2 id="filed">{t('filed')}</h2>
      <p className="hint">{t('filedOn', { number: filed.number, day: dayInWords(filed.on, locale) })}</p>
      <dl className="facts">
        <dt>{t('eventOn')}</dt>
        <dd>
          <Day on={filed.eventOn} />
        </dd>
        <StatedFacts clause={clauseOf(claim)} facts={filed.facts} />
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
