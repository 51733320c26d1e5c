import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { clauseOf } from '../../parts/clause-of.ts';
import { Day } from '../../parts/day.tsx';
import { StatedFacts } from '../../parts/filed/stated-facts.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import type { QueueRow } from '../search.ts';
import { useQueueWords } from '../words.ts';
import './contested.css';

type Other = Pick<QueueRow['contested'][number], 'claim' | 'claimantName' | 'state'>;

type Props = {
  readonly one: string;
  readonly other: Other;
  /** Neither of them is the one looked at. */
  readonly apart?: boolean;
};

/** Two claims for one achievement, side by side. */
export const ContestedPair = ({ one, other, apart = false }: Props) => {
  const { t } = useQueueWords();
  const [first, second] = apart ? [t('side.first'), t('side.second')] : [t('side.this'), t('side.other')];
  const own = useQuery(answerOf('view-review', { path: { claim: one } }));
  const rival = useQuery(answerOf('view-review', { path: { claim: other.claim } }));
  return (
    <div className="contested-pair">
      {own.data && <Side title={first} view={own.data} />}
      {rival.data ? (
        <Side title={second} view={rival.data} />
      ) : (
        <div className="contested-side">
          <p className="contested-title">{second}</p>
          <p lang="zh-CN">{other.claimantName}</p>
          <StateTag state={other.state} />
          {rival.error && <p className="hint">{t('otherHidden')}</p>}
        </div>
      )}
    </div>
  );
};

const Side = ({ title, view }: { readonly title: string; readonly view: Answer<'view-review'> }) => {
  const { t } = useQueueWords();
  const { filing, assessmentNow } = view;
  return (
    <div className="contested-side">
      <p className="contested-title">{title}</p>
      <dl className="facts">
        <dt>{t('claimant')}</dt>
        <dd lang="zh-CN">
          <Link to="/review/$claim" params={{ claim: view.id }}>
            {filing.claimant.name}
          </Link>
        </dd>
        <dt>{t('number')}</dt>
        <dd className="code">{groupsOfFour(view.id)}</dd>
        <dt>{t('state')}</dt>
        <dd>
          <StateTag state={view.state} />
        </dd>
        <dt>{t('eventOn')}</dt>
        <dd>
          <Day on={filing.eventOn} />
        </dd>
        <StatedFacts clause={clauseOf(view)} facts={filing.facts} />
        <dt>{t('submittedOn')}</dt>
        <dd>
          <Day on={filing.submittedOn} />
        </dd>
        <dt>{t('sum')}</dt>
        <dd>
          <Amount fen={assessmentNow.amount?.fen} bare />
        </dd>
      </dl>
    </div>
  );
};
