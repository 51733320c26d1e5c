import type { RoundContent } from '../../../../shared/claim/round.ts';
import type { Answer } from '../../api/call.ts';
import type { RoundView } from './round-view.ts';

type Listed = Answer<'list-all-rounds'>['rounds'][number];

/** What a round may be compared with: another round, or a version of its own. */
export type Other = { readonly id: string; readonly content: RoundContent; readonly version?: number };

/** Of the same document the nearest earlier year comes first, for that is what a round is made after. */
const nearness = (round: RoundView, { content }: Listed): number => {
  const years = round.content.achievementYear - content.achievementYear;
  return (content.policy === round.content.policy ? 0 : 1_000) + (years >= 0 ? years : 100 - years);
};

export const othersOf = (round: RoundView, rounds: readonly Listed[]): readonly Other[] =>
  [...rounds.filter(({ id }) => id !== round.id).sort((a, b) => nearness(round, a) - nearness(round, b))]
    .map(({ id, content }): Other => ({ id, content }))
    .concat(
      round.versions.toReversed().map(({ version, content }) => ({ id: `version ${version}`, content, version })),
    );
