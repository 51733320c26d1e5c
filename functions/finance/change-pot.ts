import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Appropriation, Pot } from '../../shared/claim/pot-account.ts';
import { fixedRules, type PotRule, potId } from '../../shared/money/pot.ts';
import {
  type Alongside,
  actBeside,
  type Change,
  type Command,
  readHead,
  type Stored,
} from '../../shared/store/aggregate.ts';
import { pots } from '../../shared/store/aggregates.ts';
import type { Table } from '../../shared/store/table.ts';

type Asked = Pick<Appropriation, 'kind' | 'programme' | 'year' | 'amountFen' | 'rule'>;

/** How the pot is shared: by the programme, as its first appropriation said, or as this first one says. */
const ruleOf = ({ programme, year, rule }: Asked, pot: Pot | undefined): Result<PotRule> => {
  const id = potId(programme, year);
  const standing = fixedRules[programme] ?? pot?.rule;
  if (standing !== undefined && rule !== undefined && rule !== standing)
    return failed('rule-differs', { pot: id, rule: standing });
  const said = standing ?? rule;
  return said === undefined ? failed('rule-missing', { pot: id }) : { ok: true, value: said };
};

/** What speaks against a change of the pot as it is now; said when it is asked, and again when it is confirmed. */
export const mayChange = (asked: Asked, pot: Pot | undefined): Result<PotRule> => {
  const { kind, programme, year, amountFen } = asked;
  const id = potId(programme, year);
  if (!pot) return kind === 'appropriate' ? ruleOf(asked, pot) : failed('pot-missing', { pot: id });
  const { allocation, closedOn, availableFen, waitingCount, waitingFen } = pot;
  if (allocation !== undefined) return failed('allocation-open', { pot: id, allocation });
  // What comes back into a closed year may still be taken out, or carried over.
  const forOpen = kind === 'appropriate' || kind === 'close';
  if (forOpen && closedOn !== undefined) return failed('pot-closed', { pot: id, closedOn });
  if (kind === 'reopen') {
    if (closedOn === undefined) return failed('not-in-this-state', { state: 'open' });
  } else if (kind === 'close') {
    if (waitingCount > 0) return failed('claims-wait', { pot: id, count: waitingCount, fullFen: waitingFen });
    if (amountFen !== availableFen) return failed('stale', { pot: id, availableFen });
  } else if (kind !== 'appropriate' && amountFen > availableFen)
    return failed('available-short', { pot: id, availableFen, missingFen: amountFen - availableFen });
  return ruleOf(asked, pot);
};

type About = Pick<Change<Pot>, 'act' | 'detail'>;

const unshared = 'attribute_not_exists(allocation)';

const tooLarge = (amountFen: number): Result<never> =>
  failed('invalid-input', undefined, [{ path: 'amountFen', code: 'too-large', value: String(amountFen) }]);

const more = 'appropriatedFen = appropriatedFen + :amount, availableFen = availableFen + :amount';

/** Counters are added to, for approvals take from them at the same time. */
const putIn = (
  stored: Stored<Pot> | undefined,
  into: Pick<Pot, 'programme' | 'year' | 'rule'>,
  amountFen: number,
  about: About,
): Result<Change<Pot>> => {
  const id = potId(into.programme, into.year);
  if (!stored) {
    const counters = { appropriatedFen: amountFen, availableFen: amountFen, heldFen: 0, paidFen: 0, recoveredFen: 0 };
    return { ok: true, value: { ...about, head: { id, ...into, ...counters, waitingCount: 0, waitingFen: 0 } } };
  }
  const { appropriatedFen, allocation, closedOn } = stored.head;
  if (allocation !== undefined) return failed('allocation-open', { pot: id, allocation });
  if (closedOn !== undefined) return failed('pot-closed', { pot: id, closedOn });
  if (!Number.isSafeInteger(appropriatedFen + amountFen)) return tooLarge(amountFen);
  return {
    ok: true,
    value: {
      ...about,
      head: stored.head,
      guard: { expression: `${unshared} AND attribute_not_exists(closedOn)` },
      update: { set: more, values: { ':amount': amountFen } },
    },
  };
};

/** Open to awards again, with more money or only with what came back to it. */
const reopen = (
  { head: { closedOn: _, ...head } }: Stored<Pot>,
  amountFen: number,
  about: About,
): Result<Change<Pot>> =>
  Number.isSafeInteger(head.appropriatedFen + amountFen)
    ? {
        ok: true,
        value: {
          ...about,
          head,
          guard: { expression: `${unshared} AND attribute_exists(closedOn)` },
          update: { set: more, remove: 'closedOn', values: { ':amount': amountFen } },
        },
      }
    : tooLarge(amountFen);

const less = 'appropriatedFen = appropriatedFen - :amount, availableFen = availableFen - :amount';

const takeOut = ({ head }: Stored<Pot>, amountFen: number, about: About): Change<Pot> => ({
  ...about,
  head,
  guard: { expression: `${unshared} AND availableFen >= :amount AND appropriatedFen >= :amount` },
  update: { set: less, values: { ':amount': amountFen } },
});

const close = ({ head }: Stored<Pot>, amountFen: number, closedOn: string, about: About): Change<Pot> => ({
  ...about,
  head: { ...head, closedOn },
  guard: {
    expression: `${unshared} AND attribute_not_exists(closedOn) AND availableFen = :amount AND appropriatedFen >= :amount AND waitingCount = :zero`,
    values: { ':zero': 0 },
  },
  update: { set: `${less}, closedOn = :closedOn`, values: { ':amount': amountFen, ':closedOn': closedOn } },
});

type Changed = { readonly pot: string; readonly alongside: readonly Alongside[]; readonly detail: About['detail'] };

/** A confirmed change, for the transaction that confirms it: each pot it touches says so in its own journal. */
export const changePot = async (
  table: Table,
  command: Command,
  appropriation: Appropriation,
): Promise<Result<Changed>> => {
  const { id, kind, programme, year, amountFen, document, askedBy } = appropriation;
  const pot = potId(programme, year);
  const stored = await readHead(table, pots, pot);
  const rule = mayChange(appropriation, stored?.head);
  if (!rule.ok) return rule;
  const detail = { appropriation: id, amountFen, document, askedBy };
  const changed = (
    ...places: { at: string; stored: Stored<Pot> | undefined; change: Change<Pot> }[]
  ): Result<Changed> => ({
    ok: true,
    value: {
      pot,
      detail,
      alongside: places.flatMap(({ at, stored, change }) => actBeside(pots, at, stored, command, change)),
    },
  });

  if (kind === 'appropriate') {
    const own = { programme, year, rule: rule.value };
    const change = putIn(stored, own, amountFen, { act: kind, detail });
    return change.ok ? changed({ at: pot, stored, change: change.value }) : change;
  }
  if (!stored) return failed('pot-missing', { pot });
  if (kind === 'close') {
    const change = close(stored, amountFen, command.moment.businessOn, { act: kind, detail });
    return changed({ at: pot, stored, change });
  }
  if (kind === 'reopen') {
    const change = reopen(stored, amountFen, { act: kind, detail });
    return change.ok ? changed({ at: pot, stored, change: change.value }) : change;
  }
  if (kind === 'reduce') return changed({ at: pot, stored, change: takeOut(stored, amountFen, { act: kind, detail }) });

  const next = potId(programme, year + 1);
  const target = await readHead(table, pots, next);
  const into = { programme, year: year + 1, rule: rule.value };
  const arrives = putIn(target, into, amountFen, { act: 'carry-in', detail: { ...detail, from: pot } });
  if (!arrives.ok) return arrives;
  const leaves = takeOut(stored, amountFen, { act: kind, detail: { ...detail, into: next } });
  return changed({ at: pot, stored, change: leaves }, { at: next, stored: target, change: arrives.value });
};
