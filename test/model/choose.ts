import { clerkOf, slots } from './cast.ts';
import { allocationIn, approvers, by, claimIn, type Dice, finance, listIn, names, pick, revocable } from './dice.ts';
import { nextDay } from './rules/days.ts';
import { assessmentNow } from './rules/judging.ts';
import { totalFen } from './rules/paying.ts';
import type { ActName, Row, Step } from './steps.ts';
import { grantedFen, openFen, type World } from './world.ts';

const sumToSign = (world: World, claim: number, { how }: Dice): number => {
  const now = world.claims[claim] && assessmentNow(world, world.claims[claim]).fen;
  const signed = world.claims[claim]?.signatures[0]?.fen;
  const full = now ?? slots[claim]?.sumFen ?? 1;
  if (signed !== undefined && how % 4 !== 0) return signed;
  return [full, full, full, full, Math.ceil(full / 3), 1, full + 1][how % 7] ?? full;
};

const rowsFor = (count: number, { how, what }: Dice): Row[] => {
  const rows = Array.from({ length: Math.max(1, count) }, (_, line): Row => {
    const turn = (how >> (line * 2)) % 8;
    return { line, says: turn % 3 === 1 ? 'returned' : 'paid', ...(turn === 6 && { amountOff: true }) };
  }).filter((_, line) => (what >> line) % 4 !== 3);
  const more: Row[] =
    how % 5 === 0 ? [{ line: what, says: 'paid' }] : how % 5 === 1 ? [{ line: 0, says: 'paid', unknown: true }] : [];
  return rows.length + more.length > 0 ? [...rows, ...more] : [{ line: 0, says: 'paid' }];
};

const withClaim = (claim: number | undefined, make: (claim: number) => Step): Step | undefined =>
  claim === undefined ? undefined : make(claim);

const withNumber = withClaim;

type Chance = { readonly weight: number; readonly make: (world: World, dice: Dice) => Step | undefined };

const onClaim = <A extends ActName>(act: A, weight: number, fit: string[], ...states: string[]): Chance => ({
  weight,
  make: (world, dice) =>
    withClaim(claimIn(world, dice, ...states), (claim) => ({ act, by: by(dice, ...fit), claim }) as unknown as Step),
});

const ownerActs = (act: ActName, weight: number, ...states: string[]): Chance => ({
  weight,
  make: (world, dice) =>
    withClaim(claimIn(world, dice, ...states), (claim) => {
      const own = clerkOf(slots[claim]?.claimant ?? 'A');
      return { act, by: by(dice, own), claim } as unknown as Step;
    }),
});

const settling = (act: 'dismiss-objection' | 'uphold-objection', weight: number): Chance => ({
  weight,
  make: (world, dice) =>
    withClaim(claimIn(world, dice, 'objected'), (claim) => {
      const { objections = [] } = world.claims[claim] ?? {};
      const open = objections.flatMap(({ state }, at) => (state === 'handling' ? [at + 1] : []));
      const number = dice.stray % 8 === 2 ? 1 + (dice.how % 3) : (pick(open, dice.how) ?? 1);
      return { act, by: by(dice, 'wei', 'he', 'gao'), claim, number };
    }),
});

const changing: Chance = {
  weight: 3,
  make: (world, dice) => {
    const kind = (['appropriate', 'reduce', 'carry-over', 'close', 'reopen'] as const)[dice.how % 5] ?? 'appropriate';
    const id = pick(Object.keys(world.pots), dice.what) ?? 'brand-2019';
    const [programme = '', year = ''] = id.split('-');
    const available = world.pots[id]?.available ?? 0;
    const some = Math.max(1, Math.floor(available / 5));
    const fen =
      kind === 'close' ? available + (dice.stray % 8 === 2 ? 1 : 0) : kind === 'appropriate' ? 1_000_000 : some;
    return { act: 'ask-change', by: by(dice, ...finance), kind, programme, year: Number(year), fen };
  },
};

const changeActs = (act: 'confirm-change' | 'cancel-change', weight: number): Chance => ({
  weight,
  make: (world, dice) => {
    const open = world.changes.flatMap(({ state }, at) => (state === 'asked' ? [at] : []));
    const stray = dice.stray % 8 === 1 ? world.changes.map((_, at) => at) : open;
    return withNumber(pick(stray, dice.what), (change) => ({ act, by: by(dice, ...finance), change }));
  },
});

const chances: readonly Chance[] = [
  {
    weight: 10,
    make: (world, dice) =>
      withClaim(claimIn(world, dice, 'reviewed'), (claim) => {
        const view = dice.how % 9 === 0 ? 'filed' : 'now';
        const reason = dice.how % 11 !== 0;
        return { act: 'approve', by: by(dice, ...approvers), claim, fen: sumToSign(world, claim, dice), view, reason };
      }),
  },
  onClaim('refuse', 1, approvers, 'reviewed'),
  ownerActs('ask-review', 2, 'refused'),
  {
    weight: 4,
    make: (world, dice) =>
      withClaim(claimIn(world, dice, 'submitted'), (claim) => {
        const department = world.claims[claim]?.opinions.quality === undefined ? 'quality' : 'finance';
        return { act: 'give-opinion', by: by(dice, department === 'quality' ? 'sun' : 'zhou'), claim, department };
      }),
  },
  {
    weight: 5,
    make: (world, dice) =>
      dice.stray % 8 === 1 || world.claims.some(({ state }) => state === 'approved')
        ? { act: 'publish-notice', by: by(dice, 'he') }
        : undefined,
  },
  { weight: 4, make: (_, dice) => ({ act: 'clock', days: 1 + (dice.how % 8) }) },
  {
    weight: 3,
    make: (world, dice) =>
      withClaim(claimIn(world, dice, 'in-notice', 'objected'), (claim) => {
        const name = names[dice.how % names.length] ?? '';
        return { act: 'object', by: 'public', claim, name };
      }),
  },
  {
    weight: 2,
    make: (world, dice) =>
      withClaim(claimIn(world, dice, 'in-notice', 'objected', 'payable'), (claim) => {
        const name = names[dice.how % names.length] ?? '';
        return { act: 'enter-objection', by: by(dice, 'he'), claim, name };
      }),
  },
  settling('dismiss-objection', 3),
  settling('uphold-objection', 2),
  onClaim('ask-revocation', 2, ['wei', 'he', 'gao'], ...revocable),
  {
    weight: 3,
    make: (world, dice) => {
      const asked = world.claims.filter(({ hands, state }) => hands.revokers.length > 0 && revocable.includes(state));
      const claim = dice.stray % 8 === 1 ? dice.what % slots.length : pick(asked, dice.what)?.slot;
      const act = dice.how % 3 === 0 ? 'cancel-revocation' : 'revoke';
      return withClaim(claim, (at) => ({ act, by: by(dice, ...approvers), claim: at }));
    },
  },
  {
    weight: 3,
    make: (world, dice) => {
      const pots = dice.how % 3 === 0 ? [pick(Object.keys(world.pots), dice.what) ?? 'brand-2019'] : [];
      return world.lists.filter(({ state }) => state === 'open').length < 2
        ? { act: 'create-list', by: by(dice, ...finance), pots }
        : undefined;
    },
  },
  {
    weight: 6,
    make: (world, dice) =>
      withNumber(listIn(world, dice, 'open'), (list) => {
        const { by: own = 'bai' } = world.lists[list] ?? {};
        return { act: 'fill-list', by: by(dice, own), list };
      }),
  },
  {
    weight: 2,
    make: (world, dice) =>
      withNumber(listIn(world, dice, 'open', 'sealed'), (list) => {
        const { by: own = 'bai', lines = [] } = world.lists[list] ?? {};
        const claim = pick(lines, dice.how)?.claim ?? dice.what % slots.length;
        return { act: 'strike-line', by: by(dice, own), list, claim };
      }),
  },
  {
    weight: 1,
    make: (world, dice) =>
      withNumber(listIn(world, dice, 'open'), (list) => ({ act: 'drop-list', by: by(dice, ...finance), list })),
  },
  {
    weight: 6,
    make: (world, dice) =>
      withNumber(listIn(world, dice, 'open'), (list) => {
        const sheet = world.lists[list];
        const others = ['bai', 'tang', 'mo', 'fan'].filter((person) => person !== sheet?.by);
        const count = sheet?.lines.length ?? 0;
        const fen = (sheet ? totalFen(sheet) : 0) + (dice.stray % 8 === 2 ? 1 : 0);
        return { act: 'seal-list', by: by(dice, ...others), list, count, fen };
      }),
  },
  {
    weight: 2,
    make: (world, dice) =>
      withNumber(listIn(world, dice, 'sealed'), (list) => {
        const document = dice.how % 5 === 0 ? '济财付〔2019〕示例2号' : '济财付〔2019〕示例1号';
        return { act: 'pay-list', by: by(dice, 'bai', 'tang', 'mo', 'fan'), list, document };
      }),
  },
  {
    weight: 7,
    make: (world, dice) =>
      withNumber(listIn(world, dice, 'sealed', 'settled'), (list) => {
        // Who is bound to a claimant is stopped halfway in a booking; what was begun is for another to end.
        const who = by(dice, 'bai', 'tang', 'mo');
        const rows = rowsFor(world.lists[list]?.lines.length ?? 0, dice);
        return { act: 'book-answer', by: who === 'fan' ? 'tang' : who, list, rows };
      }),
  },
  ownerActs('correct-account', 4, 'payment-returned'),
  {
    weight: 4,
    make: (world, dice) =>
      withClaim(claimIn(world, dice, 'payment-returned'), (claim) => {
        const account = (world.claims[claim]?.accountToConfirm ?? 1) + (dice.stray % 8 === 2 ? 1 : 0);
        return { act: 'confirm-account', by: by(dice, ...finance), claim, account };
      }),
  },
  ownerActs('confirm-receipt', 1, 'paid'),
  {
    weight: 4,
    make: (world, dice) =>
      withClaim(claimIn(world, dice, 'paid', 'receipt-confirmed', 'recovered'), (claim) => {
        const all = world.claims[claim] ? Math.max(1, grantedFen(world.claims[claim])) : 1;
        const fen = [all, all, Math.ceil(all / 2), 1, all + 1][dice.how % 5] ?? all;
        return {
          act: 'order-recovery',
          by: by(dice, ...approvers),
          claim,
          fen,
          dueOn: nextDay(world.today, 30 + (dice.what % 3)),
        };
      }),
  },
  {
    weight: 5,
    make: (world, dice) =>
      withClaim(claimIn(world, dice, 'recovering'), (claim) => {
        const debt = world.debts[claim];
        const open = Math.max(1, debt ? openFen(debt) : 1);
        const fen = [open, open, Math.ceil(open / 2), 1, open + 1][dice.how % 5] ?? open;
        return { act: 'receive-recovery', by: by(dice, ...finance), claim, fen };
      }),
  },
  {
    weight: 2,
    make: (world, dice) =>
      withClaim(claimIn(world, dice, 'recovering'), (claim) => {
        const debt = world.debts[claim];
        const open = Math.max(1, debt ? openFen(debt) : 1);
        const fen = [open, open - 1, Math.ceil(open / 2), 1, open + 1][dice.how % 5] || 1;
        return { act: 'reduce-recovery', by: by(dice, ...approvers), claim, fen };
      }),
  },
  onClaim('cancel-recovery', 2, approvers, 'recovering'),
  onClaim('offset', 3, finance, 'payable'),
  changing,
  changeActs('confirm-change', 3),
  changeActs('cancel-change', 1),
  {
    weight: 3,
    make: (world, dice) => {
      const ready = Object.entries(world.pots).flatMap(([id, { waiting, allocation }]) =>
        waiting.length > 0 && allocation === undefined ? [id] : [],
      );
      const pot = dice.stray % 8 === 1 ? pick(Object.keys(world.pots), dice.what) : pick(ready, dice.what);
      return pot === undefined ? undefined : { act: 'propose-allocation', by: by(dice, ...finance), pot };
    },
  },
  {
    weight: 5,
    make: (world, dice) =>
      withNumber(allocationIn(world, dice, 'proposed'), (allocation) => ({
        act: 'sign-allocation',
        by: by(dice, 'bai', 'tang', 'mo', 'fan'),
        allocation,
      })),
  },
  {
    weight: 5,
    make: (world, dice) =>
      withNumber(allocationIn(world, dice, 'applying'), (allocation) => ({
        act: 'apply-allocation',
        by: by(dice, 'bai', 'tang', 'mo', 'fan'),
        allocation,
      })),
  },
  {
    weight: 2,
    make: (world, dice) =>
      withNumber(allocationIn(world, dice, 'collecting', 'proposed'), (allocation) => ({
        act: 'drop-allocation',
        by: by(dice, ...finance),
        allocation,
      })),
  },
];

/** A command that means something in this world: one that can be given, by weight. */
export const choose = (world: World, dice: Dice): Step => {
  const able = chances.flatMap(({ weight, make }) => {
    const step = make(world, dice);
    return step ? [{ weight, step }] : [];
  });
  let at = dice.act % able.reduce((sum, { weight }) => sum + weight, 0);
  for (const { weight, step } of able) {
    if (at < weight) return step;
    at -= weight;
  }
  return { act: 'clock', days: 1 };
};
