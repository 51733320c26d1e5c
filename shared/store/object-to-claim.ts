import { addWorkingDays } from '../calendar/working-days.ts';
import { mainlandChina } from '../calendar/years.ts';
import type { Claim } from '../claim/claim.ts';
import { contentHash, derivedId } from '../claim/content-hash.ts';
import { failed, type Result } from '../claim/failure.ts';
import type { Notice } from '../claim/notice.ts';
import { lastDayOf, noticeDaysLeft } from '../claim/notice-clock.ts';
import {
  mostHeld,
  mostOpen,
  type Objector,
  pageBounds,
  pageHolds,
  pageObjectionsOfHold,
  promisedWorkingDays,
} from '../claim/objection.ts';
import { actOnClaim, type ClaimChange } from './act-on-claim.ts';
import {
  type Alongside,
  actBeside,
  answerOnce,
  type Command,
  readHead,
  readJournal,
  type Stored,
  stepOf,
} from './aggregate.ts';
import { claims, notices } from './aggregates.ts';
import { identitySalt } from './identity-salt.ts';
import { holdOnNotice, newObjection, readObjection } from './objection-store.ts';
import type { Actor } from './people.ts';
import type { Table } from './table.ts';

type Objecting = {
  readonly claim: string;
  /** Through the public page only: the notice on which the row was seen. */
  readonly notice?: string;
  readonly objector: Objector;
  readonly command: Command;
  /** The officer who enters it; undefined when it comes through the public page. */
  readonly officer?: Actor;
};

/** What the objector takes with him. */
export type ObjectionSlip = {
  readonly number: string;
  readonly code: string;
  readonly receivedOn: string;
  readonly promisedOn: string;
  readonly provisional: boolean;
};

/** While the clock stands still the period does not run out; what was payable has none left. */
const inPeriod = (claim: Claim, notice: Notice, today: string): Result<undefined> => {
  const endsOn = lastDayOf(claim, notice);
  const open = claim.state === 'objected' ? claim.noticeDaysLeft !== 0 : claim.state === 'in-notice' && today <= endsOn;
  return open ? { ok: true, value: undefined } : failed('objection-period-over', { endsOn });
};

/** One answer for every bound of the page: which of them it was would tell who else objected. */
const withinBounds = async (table: Table, claim: Claim): Promise<boolean> => {
  const journal = await readJournal(table, 'claim', claim.id);
  return claim.state === 'objected'
    ? pageObjectionsOfHold(journal) < pageBounds.ofHold
    : pageHolds(journal) < pageBounds.holds;
};

/** The notice ends only when no claim of it is held: an ended one is taken up again, one about to end is stopped. */
const keepOpen = (notice: Stored<Notice>, claim: string, number: number, command: Command): readonly Alongside[] =>
  actBeside(notices, notice.head.id, notice, stepOf(command, claim), {
    act: 'keep-notice-open',
    head: { ...notice.head, state: 'published' as const },
    detail: { claim, objection: number },
    guard: {
      expression: '#state = :was',
      names: { '#state': 'state' },
      values: { ':was': notice.head.state },
    },
    // The holds are moved by others at the same time: not the whole head.
    update: {
      set: '#state = :open, collectionKey = :openKey',
      values: { ':open': 'published', ':openKey': 'notice#open' },
    },
  });

const holding = (claim: Claim, notice: Stored<Notice>, number: number, { command, officer }: Objecting) => {
  if (claim.state === 'objected') return [];
  if (!officer) return [holdOnNotice(notice.head.id, mostHeld(notice.head.count))];
  return claim.state === 'payable' ? keepOpen(notice, claim.id, number, command) : [];
};

const codeOf = (salt: string, { claim, command }: Objecting): string =>
  derivedId(salt, 'objection', claim, command.by.person, command.idempotencyKey);

const objectionTo = async (
  table: Table,
  salt: string,
  claim: Claim,
  given: Objecting,
): Promise<Result<ClaimChange>> => {
  const { objector, command, officer } = given;
  const today = command.moment.businessOn;
  const notice = claim.notice === undefined ? undefined : await readHead(table, notices, claim.notice);
  if (!notice || (!officer && notice.head.id !== given.notice)) return failed('not-found');
  // One that is still being filled is nowhere to be seen.
  if (!['published', 'ended'].includes(notice.head.state))
    return officer ? failed('not-in-this-state', { state: notice.head.state }) : failed('not-found');
  if (!officer) {
    // Asked first: what else speaks against it is nobody's business outside.
    const timely = inPeriod(claim, notice.head, today);
    if (!timely.ok) return timely;
    if (!(await withinBounds(table, claim))) return failed('objection-limit');
  }
  if (claim.offsetFen > 0) return failed('partly-settled');
  if (claim.openObjections.length >= mostOpen) return failed('objection-limit');
  const promised = addWorkingDays(today, promisedWorkingDays, mainlandChina);
  if (!promised.ok) return failed('calendar-missing', { year: promised.year });
  const left = noticeDaysLeft(today, lastDayOf(claim, notice.head));
  if (!left.ok) return failed('calendar-missing', { year: left.year });

  const number = claim.objections + 1;
  const { noticeEndsOn: _, ...running } = claim;
  const held = claim.state === 'objected' ? claim : { ...running, noticeDaysLeft: left.workingDays };
  return {
    ok: true,
    value: {
      head: {
        ...held,
        state: 'objected',
        openObjections: [...claim.openObjections, number],
        objections: number,
      },
      detail: { notice: notice.head.id, objection: number, noticeDaysLeft: held.noticeDaysLeft },
      alongside: [
        ...holding(claim, notice, number, given),
        newObjection({
          ...objector,
          claim: claim.id,
          number,
          notice: notice.head.id,
          through: officer ? 'officer' : 'page',
          ...(officer && { enteredBy: officer.person.id }),
          receivedOn: today,
          promisedOn: promised.endsOn,
          provisional: promised.provisional,
          codeHash: contentHash(codeOf(salt, given)),
          state: 'handling',
        }),
      ],
    },
  };
};

/**
 * Holds one claim of a notice, and it alone: its clock stands still until the objection is settled. Identity and words
 * go into the objection; the journal knows its number.
 */
export const objectToClaim = async (table: Table, asked: Objecting): Promise<Result<ObjectionSlip>> => {
  const salt = await identitySalt(table);
  // A plain hash of the request would let a guess at name and words be tried against the journal.
  const command = { ...asked.command, requestHash: contentHash([salt, asked.command.requestHash]) };
  const given = { ...asked, command };
  const slip = async (): Promise<Result<ObjectionSlip> | undefined> => {
    const entered = await answerOnce(table, 'claim', given.claim, command, ({ detail }) => Number(detail.objection));
    if (!entered?.ok) return entered;
    const made = await readObjection(table, given.claim, entered.value);
    if (!made) throw new Error(`Objection ${entered.value} to claim ${given.claim} is not in the table.`);
    const { number, receivedOn, promisedOn, provisional } = made;
    return {
      ok: true,
      value: { number: `${given.claim}-${number}`, code: codeOf(salt, given), receivedOn, promisedOn, provisional },
    };
  };

  const earlier = await slip();
  if (earlier) return earlier;
  const stored = await readHead(table, claims, given.claim);
  // Off the notice it is nobody's business outside in which state a claim is, or that there is one.
  if (!stored?.head.notice || (!given.officer && stored.head.notice !== given.notice)) return failed('not-found');
  const done = await actOnClaim(table, given.claim, 'object', command, given.officer, (claim) =>
    objectionTo(table, salt, claim, given),
  );
  if (!done.ok) return done;
  return (await slip()) ?? failed('busy');
};
