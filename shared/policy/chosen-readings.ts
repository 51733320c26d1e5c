import type { PlainDate } from '../calendar/plain-date.ts';
import type { Readings } from './inputs.ts';
import type { PreparedClause } from './prepare-clause.ts';
import type { Localised, RoundReading } from './vocabulary.ts';

/** A reading that bears on a clause, and what the round chose where it may choose. */
export type ChosenReading = { readonly id: string; readonly text: Localised; readonly chosen?: Localised };

type Choice = { readonly [Name in RoundReading]: (value: NonNullable<Readings[Name]>, clause: string) => Localised };

const either = (yes: Localised, no: Localised) => (value: boolean) => (value ? yes : no);

const choices: Choice = {
  branchesMayClaim: either(
    { zh: '分支机构可以申报', en: 'branches may claim' },
    { zh: '分支机构不可申报', en: 'branches may not claim' },
  ),
  madridCountsFrom: (value) =>
    value === 'filed'
      ? { zh: '以申请日为准', en: 'counted by the date of filing' }
      : { zh: '以国际注册日为准', en: 'counted by the date of registration' },
  trademarkCapShared: either(
    { zh: '马德里与境外注册合并计算', en: 'one cap for Madrid and direct registrations' },
    { zh: '马德里与境外注册分别计算', en: 'a cap each for Madrid and direct registrations' },
  ),
  revisionsCount: either(
    { zh: '修订也计入', en: 'a revision counts' },
    { zh: '修订不计入', en: 'a revision does not count' },
  ),
  ladders: either(
    { zh: '就高不重复', en: 'only the higher is paid' },
    { zh: '不适用就高不重复', en: 'no ladder applies' },
  ),
  acceptedPublishers: (value, clause) => {
    const names = (value[clause] ?? []).filter((name) => name !== null);
    return names.length > 0
      ? { zh: `认可${names.join('、')}`, en: `accepted: ${names.join(', ')}` }
      : { zh: '未公布名单', en: 'no list' };
  },
};

const chosenOf = (name: RoundReading, readings: Readings, clause: string): Localised | undefined => {
  const value = readings[name];
  // The table pairs each name with its own value; the compiler cannot follow a pair through a lookup.
  const say = choices[name] as (value: unknown, clause: string) => Localised;
  return value === null || value === undefined ? undefined : say(value, clause);
};

/** The readings that bear on a clause on the day of the achievement, in the clause's order. */
export const chosenReadings = (
  clause: Pick<PreparedClause, 'id' | 'readings' | 'document'>,
  eventOn: PlainDate,
  readings: Readings,
): ChosenReading[] =>
  clause.readings.flatMap((id) => {
    const reading = clause.document.readings[id];
    if (reading === undefined || (reading.until !== undefined && reading.until < eventOn)) return [];
    const chosen = reading.setByRound && chosenOf(reading.setByRound, readings, clause.id);
    return [{ id, text: reading.text, ...(chosen && { chosen }) }];
  });
