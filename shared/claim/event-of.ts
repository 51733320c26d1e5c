import { type ClaimEvent, type ClaimEventType, claimEvents } from '../../events/index.ts';
import type { JournalEntry } from './journal.ts';
import { type ClaimAction, claimActions } from './lifecycle.ts';

/** Actions that write an entry; a draft is its claimant's own affair, and the journal begins at submission. */
export type JournalledAction = Exclude<ClaimAction, 'edit-draft'>;

const isJournalled = (act: string): act is JournalledAction =>
  act !== 'edit-draft' && (claimActions as readonly string[]).includes(act);

type Told = { readonly type: ClaimEventType; readonly data: Record<string, unknown> };

/** What each action tells. The event's schema picks from `data`, so a person's words and names stay behind. */
const told: { readonly [A in JournalledAction]: (entry: JournalEntry) => Told } = {
  submit: ({ detail }) => ({ type: 'claim-submitted', data: detail }),
  'give-opinion': ({ detail }) => ({ type: 'claim-opinion-given', data: detail }),
  'return-for-correction': ({ detail, by }) => ({
    type: 'claim-returned',
    data: { ...detail, ...(by.department !== undefined && { department: by.department }) },
  }),
  withdraw: ({ detail }) => ({ type: 'claim-withdrawn', data: detail }),
  approve: ({ detail, to }) => ({ type: to === 'reviewed' ? 'claim-signed' : 'claim-approved', data: detail }),
  refuse: ({ detail }) => ({ type: 'claim-refused', data: detail }),
  'publish-notice': ({ detail }) => ({ type: 'claim-put-on-notice', data: detail }),
  'end-notice': ({ detail }) => ({ type: 'claim-payable', data: detail }),
  list: ({ detail }) => ({ type: 'claim-listed', data: detail }),
  unlist: ({ detail }) => ({ type: 'claim-unlisted', data: detail }),
  pay: ({ detail }) => ({ type: 'claim-paid', data: detail }),
  'confirm-receipt': ({ detail }) => ({ type: 'claim-receipt-confirmed', data: detail }),
  allocate: ({ detail }) => ({ type: 'claim-allocated', data: detail }),
  'ask-revocation': ({ detail }) => ({ type: 'claim-revocation-asked', data: detail }),
  'cancel-revocation': ({ detail }) => ({ type: 'claim-revocation-cancelled', data: detail }),
  revoke: ({ detail }) => ({ type: 'claim-revoked', data: detail }),
  object: ({ detail }) => ({ type: 'claim-objected', data: detail }),
  'dismiss-objection': ({ detail }) => ({ type: 'claim-objection-dismissed', data: detail }),
  'uphold-objection': ({ detail }) => ({ type: 'claim-objection-upheld', data: detail }),
  offset: ({ detail }) => ({ type: 'claim-offset', data: detail }),
  'return-payment': ({ detail }) => ({ type: 'claim-payment-returned', data: detail }),
  'correct-account': ({ detail }) => ({ type: 'claim-account-corrected', data: detail }),
  'confirm-account': ({ detail }) => ({ type: 'claim-account-confirmed', data: detail }),
  'order-recovery': ({ detail }) => ({ type: 'claim-recovery-ordered', data: detail }),
  'receive-recovery': ({ detail }) => ({ type: 'claim-recovery-received', data: detail }),
  'reduce-recovery': ({ detail }) => ({ type: 'claim-recovery-reduced', data: detail }),
  'cancel-recovery': ({ detail }) => ({ type: 'claim-recovery-cancelled', data: detail }),
  'complete-recovery': ({ detail }) => ({ type: 'claim-recovered', data: detail }),
  'ask-review': ({ detail }) => ({ type: 'claim-review-asked', data: detail }),
};

/** The one event of a claim's journal entry: the same entry gives the same event, and no person is in it. */
export const eventOf = (entry: JournalEntry): ClaimEvent => {
  const { kind, id: claim, number, act, hash, revision, to, by, at, businessOn } = entry;
  if (kind !== 'claim' || !isJournalled(act)) throw new RangeError(`No event is made from ${kind} ${act}`);
  const { type, data } = told[act](entry);
  const { schema, version } = claimEvents[type];
  return schema.parse({
    id: `${claim}.${number}`,
    type,
    version,
    claim,
    entry: number,
    entryHash: hash,
    revision,
    state: to,
    role: by.role,
    at,
    businessOn,
    data,
  });
};
