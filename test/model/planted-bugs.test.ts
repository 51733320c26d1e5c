import { beforeAll, describe, expect, test } from 'vitest';
import { engineEndpoint } from '../engine.ts';
import { writeOpenings } from './openings.ts';
import { plantedBugs } from './planted-bugs.ts';
import { type Opening, openPlay } from './play.ts';
import { openModelStage, type Stage } from './stage.ts';

let stage: Stage;
let openings: readonly Opening[];
const foundBy: Record<string, string[]> = {};

beforeAll(async () => {
  stage = await openModelStage(await engineEndpoint());
  openings = await writeOpenings(stage);
}, 180_000);

const openingAt = (at: number): Opening => {
  const opening = openings[at];
  if (!opening) throw new RangeError(`No opening ${at}.`);
  return opening;
};

/** Which of the checkers spoke: the model's figures, its answers, or the rules of the books. */
const speakers = (wrong: readonly string[]): string[] => [
  ...new Set(
    wrong.map((each) =>
      (/^(model|books: [a-z-]+|threw|repeated)/.exec(each)?.[0] ?? 'answer').replace('books: ', 'books '),
    ),
  ),
];

describe('the checkers are checked', () => {
  test.each(plantedBugs)('$bug: found, and nothing without it', async ({ bug, from, sabotage, scene }) => {
    expect(await scene(await openPlay(stage, openingAt(from)))).toEqual([]);
    const wrong = await scene(await openPlay(stage, openingAt(from), sabotage));
    foundBy[bug] = speakers(wrong);
    // That a command broke off is no finding: a checker has to say what is wrong.
    expect(speakers(wrong).filter((by) => by !== 'threw')).not.toEqual([]);
  });

  test('all of them', () => {
    const found = Object.values(foundBy).filter((by) => by.length > 0).length;
    console.log(
      Object.entries(foundBy)
        .map(([bug, by]) => `${bug}: ${by.join(', ')}`)
        .join('\n'),
    );
    console.log(`${found} of ${plantedBugs.length} planted bugs found`);
    expect(found).toBe(plantedBugs.length);
    expect(found).toBeGreaterThanOrEqual(16);
  });
});
