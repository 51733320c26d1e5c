import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { answerOf } from '../../api/use-answer.ts';
import { useMe } from '../../session/me.ts';
import { Amount } from '../amount.tsx';
import { usePlaces } from '../award/places.ts';
import { Copyable } from '../copyable.tsx';
import { Day, Deadline } from '../day.tsx';
import { Loaded } from '../loaded.tsx';
import { PageTitle } from '../page-title.tsx';
import { StateTag } from '../state-tag.tsx';
import type { Objection } from './objection-shown.ts';
import { Settle } from './settle.tsx';
import { useObjectionWords } from './words.ts';
import '../decision.css';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** The row of the notice: what was approved for whom, and the clock that stands still. */
const About = ({ claim, stands }: { readonly claim: Objection['claim']; readonly stands?: number }) => {
  const { t, locale } = useObjectionWords();
  const { award } = usePlaces();
  return (
    <section className="panel" aria-labelledby="about">
      <h2 id="about">{t('about')}</h2>
      <dl className="facts">
        <Fact name={t('number')}>
          <Copyable id={claim.id} what={t('number')} />
        </Fact>
        <Fact name={t('claimant')}>
          <span lang="zh-CN">{claim.claimantName}</span>
        </Fact>
        <Fact name={t('clause')}>{claim.clauseTitle[locale]}</Fact>
        <Fact name={t('sum')}>
          <Amount fen={claim.allocatedFen ?? claim.approvedFen} />
        </Fact>
        <Fact name={t('state')}>
          <StateTag state={claim.state} />
        </Fact>
      </dl>
      {stands !== undefined && <p className="decision-warning">{t('stands', { count: stands })}</p>}
      <Link to={award} params={{ claim: claim.id }}>
        {t('award')}
      </Link>
    </section>
  );
};

/** Who objects and why: seen by those who may settle it, and by nobody else. */
const Objector = ({ objection }: { readonly objection: Objection }) => {
  const { t } = useObjectionWords();
  const { as, name, contact, reason, through, receivedOn, promisedOn, state, settledOn, reply } = objection;
  return (
    <section className="panel" aria-labelledby="objector">
      <h2 id="objector">{t('objector')}</h2>
      <p className="hint">{t('objectorHint')}</p>
      <dl className="facts">
        <Fact name={t('as')}>{t(as)}</Fact>
        <Fact name={t('name')}>
          <span lang="zh-CN">{name}</span>
        </Fact>
        <Fact name={t('contact')}>{contact}</Fact>
        <Fact name={t('reason')}>
          <span lang="zh-CN">{reason}</span>
        </Fact>
        <Fact name={t('through')}>{t(through)}</Fact>
        <Fact name={t('receivedOn')}>
          <Day on={receivedOn} />
        </Fact>
        <Fact name={t('promisedOn')}>
          {state === 'handling' ? <Deadline on={promisedOn} /> : <Day on={promisedOn} />}
        </Fact>
        <Fact name={t('state')}>{t(state)}</Fact>
        {settledOn && (
          <Fact name={t('settledOn')}>
            <Day on={settledOn} />
          </Fact>
        )}
        {reply && (
          <Fact name={t('reply')}>
            <span lang="zh-CN">{reply}</span>
          </Fact>
        )}
      </dl>
      {objection.settledWithAnother && <p>{t('withAnother')}</p>}
    </section>
  );
};

const notHis: ReadonlySet<string> = new Set(['own-work', 'own-claimant']);

/** What is public of it, for whoever may neither settle it nor learn who made it. */
const Barred = ({ claim, why }: { readonly claim: string; readonly why: string }) => {
  const { t } = useObjectionWords();
  const { objections } = usePlaces();
  const query = useQuery(answerOf('view-award', { path: { claim } }));
  return (
    <>
      <p className="panel">
        {why} {t('notShown')} <Link to={objections}>{t('settle.back')}</Link>
      </p>
      <Loaded query={query} what={t('about')}>
        {(award) => <About claim={award} />}
      </Loaded>
    </>
  );
};

/** One objection, settled fairly: both sides, what either outcome does, and what both will read. */
export const ObjectionOf = ({ claim, number }: { readonly claim: string; readonly number: string }) => {
  const { t } = useObjectionWords();
  const { objections } = usePlaces();
  const path = { claim, objection: Number(number) };
  const query = useQuery(answerOf('view-objection', { path }));
  const [said, say] = useState('');
  const { roles } = useMe();
  const settles = roles.some(({ role }) => role !== 'auditor');
  const title = query.data ? t('one', { number, claimant: query.data.claim.claimantName }) : t('title');
  return (
    <div className="page">
      <PageTitle title={title} />
      {said && (
        <p className="said" role="status">
          {said} <Link to={objections}>{t('settle.back')}</Link>
        </p>
      )}
      {query.error && notHis.has(query.error.code) ? (
        <Barred claim={claim} why={query.error.message} />
      ) : (
        <Loaded query={query} what={t('what')} rows={8}>
          {(objection) => (
            <div className="decision">
              <div>
                <About
                  claim={objection.claim}
                  {...(objection.state === 'handling' && { stands: objection.noticeDaysLeft })}
                />
                <Objector objection={objection} />
              </div>
              <div>
                {objection.actions.length > 0 && <Settle objection={objection} done={say} />}
                {settles && objection.state === 'handling' && objection.actions.length === 0 && (
                  <p className="panel">{t('settle.ownEntry')}</p>
                )}
              </div>
            </div>
          )}
        </Loaded>
      )}
    </div>
  );
};
