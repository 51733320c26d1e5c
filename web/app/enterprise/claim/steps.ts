import type * as z from 'zod';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { ClaimState } from '../../../../shared/claim/lifecycle.ts';
import type { claimView } from '../../../../shared/contract/parts.ts';

export const stepNames = ['submit', 'review', 'approve', 'notice', 'pay', 'receipt'] as const;

type StepName = (typeof stepNames)[number];

type ClaimStep = {
  readonly name: StepName;
  readonly status: 'done' | 'now' | 'ahead' | 'stopped';
  /** The day it was done. */
  readonly on?: PlainDate;
  /** The day it is promised by. */
  readonly by?: PlainDate;
  /** The working days it is promised to take, before its day is known. */
  readonly days?: number;
};

type Seen = Pick<z.output<typeof claimView>, 'state' | 'history' | 'dueOn' | 'noticeEndsOn' | 'workingDays'>;

/** How many steps lie behind a claim in each state. */
const behind: Readonly<Record<Exclude<ClaimState, 'withdrawn' | 'revoked'>, number>> = {
  draft: 0,
  submitted: 1,
  returned: 1,
  reviewed: 2,
  refused: 2,
  'awaiting-allocation': 3,
  approved: 3,
  'in-notice': 3,
  objected: 3,
  payable: 4,
  listed: 4,
  'payment-returned': 4,
  paid: 5,
  'receipt-confirmed': 6,
  recovering: 5,
  recovered: 5,
};

const ended: readonly ClaimState[] = ['refused', 'withdrawn', 'revoked', 'recovering', 'recovered'];

const behindOf = ({ state, history }: Seen): number => {
  if (state !== 'withdrawn' && state !== 'revoked') {
    const received = ended.includes(state) && history.some(({ act }) => act === 'confirm-receipt');
    return received ? stepNames.length : behind[state];
  }
  const before = history.findLast(({ to }) => to !== state)?.to;
  return behind[(before ?? 'draft') as keyof typeof behind];
};

const doneOn = (name: StepName, { history }: Seen): PlainDate | undefined => {
  const last = (is: (entry: Seen['history'][number]) => boolean) => history.findLast(is)?.on;
  switch (name) {
    case 'submit':
      return history.find(({ act }) => act === 'submit')?.on;
    case 'review':
      return last(({ act, to }) => to === 'reviewed' && (act === 'give-opinion' || act === 'submit'));
    case 'approve':
      return last(({ act, to }) => act === 'approve' && to !== 'reviewed');
    case 'notice':
      return last(({ act }) => act === 'end-notice');
    case 'pay':
      return last(({ act }) => act === 'pay' || act === 'offset');
    case 'receipt':
      return last(({ act }) => act === 'confirm-receipt');
  }
};

const promised = (name: StepName, { state, dueOn, noticeEndsOn }: Seen): PlainDate | undefined => {
  if (name === 'review' && state === 'submitted') return dueOn;
  return name === 'notice' ? noticeEndsOn : undefined;
};

const daysFor = (name: StepName, { workingDays }: Seen): number | undefined =>
  name === 'review' || name === 'notice' ? workingDays?.[name] : undefined;

/** The six steps of every claim, each with its real day, or the one it is promised by. */
export const stepsOf = (claim: Seen): ClaimStep[] => {
  const count = behindOf(claim);
  const stops = ended.includes(claim.state);
  return stepNames.map((name, place) => {
    if (place < count) {
      const on = doneOn(name, claim);
      return { name, status: 'done', ...(on && { on }) };
    }
    if (place > count) {
      const days = stops ? undefined : daysFor(name, claim);
      return { name, status: 'ahead', ...(days !== undefined && { days }) };
    }
    if (stops) return { name, status: 'stopped', on: claim.history.at(-1)?.on ?? '' };
    const by = promised(name, claim);
    return { name, status: 'now', ...(by && { by }) };
  });
};
