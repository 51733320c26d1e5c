import {
  believesDebts,
  doubled,
  forgetsKeys,
  losesRemainder,
  randomKeys,
  readThenAdd,
  unchained,
  withoutHands,
} from './careless-writes.ts';
import { clerkOf, slots } from './cast.ts';
import { type Play, playAgain, playMeanwhile } from './play.ts';
import { totalFen } from './rules/paying.ts';
import { changing, during, isPut, isUpdate, leavingOut, on, type Sabotage, saying, trusting } from './sabotage.ts';
import { atOnce, oneByOne, type Scene, type Turn, turns } from './scenes.ts';
import type { Row, Step } from './steps.ts';
import type { World } from './world.ts';

/** A bug as a careless hand would make it, and the smallest scene in which it does harm. */
export type Planted = {
  readonly bug: string;
  /** Where in the long life of openings.ts the scene begins. */
  readonly from: number;
  readonly sabotage: Sabotage;
  readonly scene: Scene;
};

const approve = (claim: number, by = 'lin', view: 'filed' | 'now' = 'filed'): Step => ({
  act: 'approve',
  by,
  claim,
  fen: slots[claim]?.sumFen ?? 0,
  view,
  reason: false,
});

const newList: Step = { act: 'create-list', by: 'bai', pots: [] };

const ownList = (world: World): number => world.lists.length - 1;

const fill = (world: World): Step => ({ act: 'fill-list', by: 'bai', list: ownList(world) });

const seal = (world: World): Step => {
  const list = world.lists.at(-1);
  const fen = list ? totalFen(list) : 0;
  return { act: 'seal-list', by: 'tang', list: ownList(world), count: list?.lines.length ?? 0, fen };
};

const pay = (world: World): Step => ({ act: 'pay-list', by: 'bai', list: ownList(world), document: '示例拨付文号' });

const answer = (list: number, ...rows: Row[]): Step => ({ act: 'book-answer', by: 'bai', list, rows });

const listed = [{ act: 'clock', days: 7 } as Step, newList, fill];

const revoked: readonly Step[] = [
  { act: 'ask-revocation', by: 'wei', claim: 0 },
  { act: 'revoke', by: 'gao', claim: 0 },
];

/** Money enough for both of the ladder. */
const richer: readonly Turn[] = [
  { act: 'ask-change', by: 'bai', kind: 'appropriate', programme: 'brand', year: 2019, fen: 100_000_000 },
  (world) => ({ act: 'confirm-change', by: 'tang', change: world.changes.length - 1 }),
];

const shareOut: readonly Step[] = [
  { act: 'propose-allocation', by: 'bai', pot: 'cloud-2019' },
  { act: 'sign-allocation', by: 'bai', allocation: 0 },
  { act: 'sign-allocation', by: 'tang', allocation: 0 },
  { act: 'apply-allocation', by: 'tang', allocation: 0 },
];

/** Indices of openings.ts: nothing done, approved, on notice, listed, struck, sealed, answered, with debts, payable again. */
const opening = {
  first: 0,
  approved: 1,
  noticed: 2,
  listed: 3,
  sealed: 5,
  answered: 6,
  indebted: 7,
  again: 8,
} as const;

/** The approver's role is withdrawn after he was asked who he is, and before anything is written. */
const withdrawnMeanwhile = (play: Play): Promise<string[]> => {
  const { table } = play.stage;
  const withdraw = async (): Promise<void> => {
    const item = await table.get({ pk: 'PERSON#lin', sk: 'HEAD' });
    if (!item) throw new Error('lin is not in the table.');
    await table.transact([{ put: { ...item, roles: [], revision: Number(item.revision) + 1 } }]);
  };
  return playMeanwhile(play, approve(0), withdraw, 'busy');
};

export const plantedBugs: readonly Planted[] = [
  {
    bug: 'the pot is read, compared, and then added to',
    from: opening.first,
    sabotage: readThenAdd,
    scene: atOnce(approve(8), approve(7)),
  },
  {
    bug: 'the pot is taken from without a condition',
    from: opening.first,
    sabotage: changing(on('POT#'), trusting),
    scene: turns(approve(7), approve(8)),
  },
  {
    bug: 'an approval holds no money',
    from: opening.first,
    sabotage: during('approve', leavingOut(on('POT#'))),
    scene: turns(approve(0)),
  },
  {
    bug: 'the money is held in another pot',
    from: opening.first,
    sabotage: changing(on('POT#brand-2018'), (action) =>
      isUpdate(action) ? { ...action, update: { ...action.update, pk: 'POT#brand-2019' } } : action,
    ),
    scene: turns(approve(7)),
  },
  {
    bug: 'NOT contains on a head without the set: an approver lists his own approval',
    from: opening.first,
    sabotage: withoutHands,
    scene: turns(
      approve(6, 'mo'),
      { act: 'publish-notice', by: 'he' },
      { act: 'clock', days: 8 },
      { act: 'create-list', by: 'mo', pots: [] },
      (world) => ({ act: 'fill-list', by: 'mo', list: ownList(world) }),
    ),
  },
  {
    bug: 'the award key is made by chance',
    from: opening.first,
    sabotage: randomKeys,
    scene: turns(approve(0), approve(1)),
  },
  {
    bug: 'the award key is taken without a condition',
    from: opening.first,
    sabotage: changing(on('KEY#', 'AWARD'), (action) => saying(action, () => 'attribute_not_exists(nobody)')),
    scene: turns(approve(0), approve(1)),
  },
  {
    bug: 'an award does not move the claimant’s awards: two marks race for one cap',
    from: opening.first,
    sabotage: leavingOut(on('CLAIMANT#', 'AWARDS')),
    scene: atOnce(approve(6), approve(5)),
  },
  {
    bug: 'the same for a ladder: the lower and the higher are both paid in full',
    from: opening.first,
    sabotage: leavingOut(on('CLAIMANT#', 'AWARDS')),
    scene: oneByOne(turns(...richer, approve(3), approve(4)), atOnce(approve(4, 'gao'), approve(3, 'gao'))),
  },
  {
    bug: 'the head is written whatever its revision: a signature is lost',
    from: opening.first,
    sabotage: during('approve', changing(on('CLAIM#'), trusting)),
    scene: atOnce(approve(3, 'gao'), approve(3, 'lin')),
  },
  {
    bug: 'a line is settled whatever became of it: paid twice',
    from: opening.sealed,
    sabotage: during(
      'pay',
      changing((action) => !on('POT#')(action), trusting),
    ),
    scene: atOnce(pay, answer(0, ...Array.from({ length: 8 }, (_, line): Row => ({ line, says: 'paid' }))), 'pay'),
  },
  {
    bug: 'a journal entry begins a chain of its own',
    from: opening.approved,
    sabotage: unchained,
    scene: turns({ act: 'ask-revocation', by: 'wei', claim: 0 }),
  },
  {
    bug: 'a journal entry is left out',
    from: opening.first,
    sabotage: leavingOut(on('CLAIM#', 'J#')),
    scene: turns(approve(0)),
  },
  {
    bug: 'a repeated command is not looked for under its key',
    from: opening.answered,
    sabotage: forgetsKeys,
    scene: oneByOne(
      turns((world) => {
        const claim = world.claims.find(({ state }) => state === 'payment-returned')?.slot ?? 0;
        return { act: 'correct-account', by: clerkOf(slots[claim]?.claimant ?? 'A'), claim };
      }),
      (play) => playAgain(play, 0, false),
    ),
  },
  {
    bug: 'a line is put on the list, and its figures do not move',
    from: opening.noticed,
    sabotage: during('list', leavingOut(on('LIST#', 'HEAD'))),
    scene: turns(...listed),
  },
  {
    bug: 'a list is sealed while a line leaves it',
    from: opening.listed,
    sabotage: changing((action) => isPut(action) && on('LIST#')(action), trusting),
    scene: atOnce(seal, { act: 'strike-line', by: 'bai', list: 0, claim: 0 }),
  },
  {
    bug: 'a revoked award keeps its key',
    from: opening.approved,
    sabotage: during('revoke', leavingOut(on('KEY#'))),
    scene: turns(...revoked),
  },
  {
    bug: 'a revoked award goes on counting in caps and ladders',
    from: opening.approved,
    sabotage: during('revoke', leavingOut(on('CLAIMANT#', 'AWARD#'))),
    scene: turns(...revoked),
  },
  {
    bug: 'a payment the bank gave back is held again, and the claim stays paid',
    from: opening.answered,
    sabotage: during(
      'return-payment',
      changing(on('CLAIM#', 'HEAD'), (action) =>
        isPut(action) ? { ...action, put: { ...action.put, state: 'paid' } } : action,
      ),
    ),
    scene: turns(answer(0, { line: 0, says: 'returned' })),
  },
  {
    bug: 'what is left over from rounding the shares is lost',
    from: opening.approved,
    sabotage: losesRemainder,
    scene: turns(...shareOut),
  },
  {
    bug: 'what was kept back of a payment is settled twice',
    from: opening.again,
    sabotage: during(
      'pay',
      changing(on('CLAIMANT#', 'RECOVERY#'), (action) => doubled(':amount')(trusting(action))),
    ),
    scene: turns(newList, fill, seal, pay),
  },
  {
    bug: 'more comes in for a debt than is open',
    from: opening.indebted,
    sabotage: believesDebts,
    scene: turns((world) => {
      const claim = world.claims.find(({ state }) => state === 'recovering')?.slot ?? 0;
      return { act: 'receive-recovery', by: 'tang', claim, fen: (world.debts[claim]?.ordered ?? 0) + 1 };
    }),
  },
  {
    bug: 'what comes in for a debt does not reach the pot',
    from: opening.indebted,
    sabotage: during('receive-recovery', leavingOut(on('POT#'))),
    scene: turns((world) => {
      const claim = world.claims.find(({ state }) => state === 'recovering')?.slot ?? 0;
      return { act: 'receive-recovery', by: 'tang', claim, fen: 1 };
    }),
  },
  {
    bug: 'a row of a notice is counted twice',
    from: opening.approved,
    sabotage: during('publish-notice', changing(on('NOTICE#', 'HEAD'), doubled(':one'))),
    scene: turns({ act: 'publish-notice', by: 'he' }),
  },
  {
    bug: 'nobody asks whether the role still stands when it is written',
    from: opening.first,
    sabotage: leavingOut(on('PERSON#')),
    scene: withdrawnMeanwhile,
  },
];
