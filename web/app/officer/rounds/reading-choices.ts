import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { RoundContent } from '../../../../shared/claim/round.ts';
import type { Bilingual } from '../../../../shared/claim/shapes.ts';
import { chosenReadings } from '../../../../shared/policy/chosen-readings.ts';
import { valueOn } from '../../../../shared/policy/dated.ts';
import { findClause } from '../../../../shared/policy/documents/index.ts';
import type { Readings } from '../../../../shared/policy/inputs.ts';
import type { PreparedClause } from '../../../../shared/policy/prepare-clause.ts';
import type { Dated, Reading, RoundReading } from '../../../../shared/policy/vocabulary.ts';

export type Switch = Exclude<RoundReading, 'acceptedPublishers'>;

export type Choice = boolean | 'registered' | 'filed';

/** A reading the round may set, with the open clauses it bears on. */
export type OpenReading = {
  readonly id: string;
  readonly name: RoundReading;
  readonly reading: Reading;
  readonly clauses: readonly [PreparedClause, ...PreparedClause[]];
};

type Of = Pick<RoundContent, 'policy' | 'clauses' | 'achievementYear'>;

export const lastDayOf = ({ achievementYear }: Pick<RoundContent, 'achievementYear'>): PlainDate =>
  `${achievementYear}-12-31`;

export const clausesOf = ({ policy, clauses }: Pick<RoundContent, 'policy' | 'clauses'>): PreparedClause[] =>
  clauses.flatMap((id) => findClause(policy, id) ?? []);

export const openReadings = (content: Of): OpenReading[] => {
  const open = clausesOf(content);
  const readings = Object.entries(open[0]?.document.readings ?? {});
  return readings.flatMap(([id, reading]) => {
    const [first, ...rest] = open.filter((clause) => clause.readings.includes(id));
    const past = reading.until !== undefined && reading.until < lastDayOf(content);
    return reading.setByRound && first && !past
      ? [{ id, name: reading.setByRound, reading, clauses: [first, ...rest] }]
      : [];
  });
};

const standing = (name: Switch, clause: PreparedClause): Dated<Choice> | undefined => {
  const { sum } = clause.grant;
  switch (name) {
    case 'branchesMayClaim':
      return clause.accepts.branchesMayClaim;
    case 'madridCountsFrom':
      return sum.kind === 'units' ? sum.madridCountsFrom : undefined;
    case 'trademarkCapShared':
      return sum.kind === 'units' ? sum.trademarkCapShared : undefined;
    case 'revisionsCount':
      for (const condition of clause.conditions)
        if (condition.kind === 'choice' && condition.orIf) return condition.orIf.revisionsCount;
      return undefined;
    case 'ladders':
      return clause.document.ladders.standing;
  }
};

/** What holds when the round says nothing. */
export const defaultOf = (name: Switch, { clauses }: OpenReading, on: PlainDate): Choice | undefined => {
  const dated = clauses.map((clause) => standing(name, clause)).find((found) => found !== undefined);
  return dated && valueOn(dated, on);
};

export const choicesOf = (name: Switch): readonly Choice[] =>
  name === 'madridCountsFrom' ? ['registered', 'filed'] : [true, false];

/** A choice in the words that claimants and decisions read. */
export const choiceWord = ({ id, name, clauses }: OpenReading, value: Choice, on: PlainDate): Bilingual | undefined =>
  chosenReadings(clauses[0], on, { [name]: value } as Readings).find((chosen) => chosen.id === id)?.chosen;
