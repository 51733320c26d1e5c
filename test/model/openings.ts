import { clerkOf, slots } from './cast.ts';
import { firstOpening, type Opening, openingOf, openPlay, type Play, playStep } from './play.ts';
import type { Stage } from './stage.ts';
import type { Step } from './steps.ts';

const wan = (count: number): number => count * 1_000_000;

const approve = (claim: number, by = 'lin', fen = slots[claim]?.sumFen ?? 0): Step => ({
  act: 'approve',
  by,
  claim,
  fen,
  view: 'now',
  reason: false,
});

/** One long life, cut where a play may begin: the deep states are reached by the acts themselves. */
const chapters: readonly (readonly Step[])[] = [
  [
    ...[0, 2, 5, 7, 9, 10, 11, 13].map((claim) => approve(claim)),
    { ...approve(8), fen: wan(30), reason: true } as Step,
  ],
  [
    approve(3),
    approve(3, 'gao'),
    { act: 'propose-allocation', by: 'bai', pot: 'cloud-2019' },
    { act: 'sign-allocation', by: 'bai', allocation: 0 },
    { act: 'sign-allocation', by: 'tang', allocation: 0 },
    { act: 'apply-allocation', by: 'tang', allocation: 0 },
    { act: 'publish-notice', by: 'he' },
    { act: 'object', by: 'public', claim: 13, name: '王示例' },
  ],
  [
    { act: 'clock', days: 7 },
    { act: 'create-list', by: 'bai', pots: [] },
    { act: 'fill-list', by: 'bai', list: 0 },
  ],
  [{ act: 'strike-line', by: 'bai', list: 0, claim: 8 }],
];

/** The rest of the life depends on what is on the list by then. */
const laterChapters = ({ world }: Play): readonly (readonly Step[])[] => {
  const list = world.lists[0];
  const lines = list?.lines ?? [];
  const fen = lines.reduce((sum, line) => sum + line.fen, 0);
  return [
    [{ act: 'seal-list', by: 'tang', list: 0, count: lines.length, fen }],
    [
      {
        act: 'book-answer',
        by: 'bai',
        list: 0,
        rows: lines.map((_, line) => ({ line, says: line % 3 === 2 ? 'returned' : 'paid' })),
      },
    ],
  ];
};

/** Debts of those who were paid, so that the next payments are set off against them. */
const debts = ({ world }: Play): readonly Step[] =>
  world.claims
    .filter(({ state }) => state === 'paid')
    .flatMap(({ slot }, at): Step[] => [
      { act: 'order-recovery', by: 'wei', claim: slot, fen: at % 2 === 0 ? wan(3) : 1, dueOn: `2020-02-0${at + 1}` },
    ]);

const returned = ({ world }: Play): readonly Step[] =>
  world.claims
    .filter(({ state }) => state === 'payment-returned')
    .flatMap(({ slot }): Step[] => [
      { act: 'correct-account', by: clerkOf(slots[slot]?.claimant ?? 'A'), claim: slot },
      { act: 'confirm-account', by: 'tang', claim: slot, account: 1 },
    ]);

/** Plays the life once and keeps the world at the end of each chapter; what is wrong on the way is thrown. */
export const writeOpenings = async (stage: Stage): Promise<readonly Opening[]> => {
  const openings: Opening[] = [firstOpening(stage)];
  const play = await openPlay(stage, openings[0] as Opening);
  const write = async (chapter: readonly Step[]): Promise<void> => {
    for (const step of chapter) {
      const wrong = await playStep(play, step);
      if (wrong.length > 0) throw new Error(['Not even the opening holds:', ...play.trail, ...wrong].join('\n'));
    }
    openings.push(openingOf(play, openings.length));
  };
  for (const chapter of chapters) await write(chapter);
  for (const chapter of laterChapters(play)) await write(chapter);
  await write(debts(play));
  await write(returned(play));
  return openings;
};
