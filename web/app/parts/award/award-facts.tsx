import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Amount } from '../amount.tsx';
import { Copyable } from '../copyable.tsx';
import { Day } from '../day.tsx';
import { PaperLink } from '../paper-link.tsx';
import { potName } from '../pot-name.ts';
import type { AwardView } from './act.ts';
import { usePlaces } from './places.ts';
import { useAwardWords } from './words.ts';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const keysShown = 5;

/** What was decided, by whom, and what it took. */
export const AwardFacts = ({ award }: { readonly award: AwardView }) => {
  const { t, locale } = useAwardWords();
  const { claimant, readsNotice } = usePlaces();
  const { decision, awardKeys, offsetFen, paidOn, approvedFen, grantedFen } = award;
  return (
    <section className="panel" aria-label={t('what')}>
      <dl className="facts">
        <Fact name={t('number')}>
          <Copyable id={award.id} what={t('number')} />
        </Fact>
        <Fact name={t('clause')}>{award.clauseTitle[locale]}</Fact>
        <Fact name={t('claimant')}>
          {claimant ? (
            <Link to={claimant} params={{ claimant: award.claimant }} lang="zh-CN">
              {award.claimantName}
            </Link>
          ) : (
            <span lang="zh-CN">{award.claimantName}</span>
          )}
        </Fact>
        <Fact name={t('granted')}>
          <strong>
            <Amount fen={grantedFen} />
          </strong>
        </Fact>
        {approvedFen !== grantedFen && (
          <Fact name={t('approved')}>
            <Amount fen={approvedFen} />
          </Fact>
        )}
        {decision && (
          <>
            <Fact name={t('decidedOn')}>
              <Day on={decision.on} />
            </Fact>
            <Fact name={t('decidedBy')}>
              <span lang="zh-CN">{decision.by.join('、')}</span>
            </Fact>
            {decision.reason && (
              <Fact name={t('reason')}>
                <span lang="zh-CN">{decision.reason}</span>
              </Fact>
            )}
          </>
        )}
        <Fact name={t('pot')}>{potName(award.pot, locale)}</Fact>
        {awardKeys.length > 0 && (
          <Fact name={t('keys')}>
            <span className="code">{awardKeys.slice(0, keysShown).join('、')}</span>{' '}
            {awardKeys.length > keysShown && t('keysMore', { count: awardKeys.length })}
          </Fact>
        )}
        {offsetFen > 0 && (
          <Fact name={t('offset')}>
            <Amount fen={offsetFen} />
          </Fact>
        )}
        {paidOn && (
          <Fact name={t('paidOn')}>
            <Day on={paidOn} />
          </Fact>
        )}
      </dl>
      {readsNotice && (
        <PaperLink
          route="read-decision-notice"
          given={{ path: { claim: award.id } }}
          fileName={`决定书-${award.id}.pdf`}
        >
          {t('notice')}
        </PaperLink>
      )}
    </section>
  );
};
