import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { dayInWords } from '../../../format/day.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Citation } from '../../parts/citation.tsx';
import { RadioField } from '../../parts/form/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useMe } from '../../session/me.ts';
import { ActingFor, useBindings } from '../acting-for.tsx';
import { ClauseChoice } from './new/clause-choice.tsx';
import { isOpen, latestFirst, type NewSearch, placesOf, type Round, startOf } from './new/places.ts';
import { useBegin } from './new/use-begin.ts';
import { useNewWords } from './words.ts';
import './filing.css';

type StartProps = { readonly rounds: readonly Round[]; readonly search: NewSearch };

const Start = ({ rounds, search }: StartProps) => {
  const { t, locale } = useNewWords();
  const { today } = useMe();
  const bindings = useBindings();
  const begin = useBegin();
  const places = latestFirst(placesOf(rounds, search.clause), today);
  const [claimant, setClaimant] = useState(
    bindings.find((each) => each.claimant === search.claimant)?.claimant ?? bindings[0]?.claimant,
  );
  const [chosen, setRound] = useState(places.find(({ round }) => round.id === search.round)?.round.id);
  const place = places.find(({ round }) => round.id === chosen) ?? places[0];
  if (search.clause === undefined || places.length === 0)
    return (
      <ActingFor asked={search.claimant}>
        {(acting) => <ClauseChoice key={acting} claimant={acting} asked={search.clause} />}
      </ActingFor>
    );
  if (!place || claimant === undefined) return <p>{t('notClaimant')}</p>;
  const { round, clause } = place;
  const day = (on: string): string => dayInWords(on, locale);
  const start = startOf(search, clause);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin.press({ claimant, round: round.id, clause, start, from: search.from });
      }}
    >
      <section className="panel">
        <h2>{clause.title[locale]}</h2>
        <p>{clause.plain[locale]}</p>
        <Citation citation={clause.citation} policy={clause.document.id} clause={clause.id} />
      </section>
      {bindings.length > 1 && (
        <RadioField
          path="claimant"
          label={t('claimant')}
          value={claimant}
          change={setClaimant}
          choices={bindings.map((each) => ({ value: each.claimant, word: each.claimantName }))}
        />
      )}
      {places.length > 1 ? (
        <RadioField
          path="round"
          label={t('round')}
          value={round.id}
          change={setRound}
          choices={places.map(({ round: each }) => ({
            value: each.id,
            word: t('roundOpen', {
              title: each.title[locale],
              from: day(each.windowFrom),
              until: day(each.windowUntil),
            }),
          }))}
        />
      ) : (
        <p>
          <span className="hint">{t('round')}</span>{' '}
          {t('roundOpen', { title: round.title[locale], from: day(round.windowFrom), until: day(round.windowUntil) })}
        </p>
      )}
      {!isOpen(round, today) && (
        <p className="banner filing-window">
          {today < round.windowFrom
            ? t('toCome', { from: day(round.windowFrom) })
            : t('closed', { until: day(round.windowUntil) })}
        </p>
      )}
      {search.from && <p>{t('fromHint', { number: groupsOfFour(search.from) })}</p>}
      {start && <p>{t('startHint')}</p>}
      <p className="hint">{t('whatFollows')}</p>
      <ProblemPanel problem={begin.problem} />
      <p className="actions filing-foot">
        <Button type="primary" htmlType="submit" loading={begin.pending}>
          {t('start')}
        </Button>
      </p>
    </form>
  );
};

/** The beginning of a claim: for whom, under which clause and round, and from what it starts. */
export const NewClaim = () => {
  const { t } = useNewWords();
  const search = useSearch({ strict: false }) as NewSearch;
  const rounds = useQuery(answerOf('list-rounds', {}));
  return (
    <div className="page narrow">
      <PageTitle title={t('title')} />
      <Loaded query={rounds} what={t('what')}>
        {(found) => <Start key={search.clause ?? ''} rounds={found.rounds} search={search} />}
      </Loaded>
    </div>
  );
};
