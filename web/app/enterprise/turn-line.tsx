import type { ClaimState } from '../../../shared/claim/lifecycle.ts';
import type { Answer } from '../api/call.ts';
import { useEnterpriseWords } from './words.ts';

type OnTheWay = Pick<Answer<'view-claim'>, 'state' | 'turn' | 'keptBack'>;

const ofState = {
  draft: 'draft',
  submitted: 'departments',
  returned: 'returned',
  reviewed: 'reviewed',
  'awaiting-allocation': 'allocation',
  approved: 'approved',
  'in-notice': 'notice',
  objected: 'objected',
  payable: 'payable',
  listed: 'listed',
  'payment-returned': 'paymentReturned',
  paid: 'paid',
  recovering: 'recovering',
  'receipt-confirmed': 'nobody',
  recovered: 'nobody',
  refused: 'nobody',
  revoked: 'nobody',
  withdrawn: 'nobody',
} as const satisfies Record<ClaimState, string>;

/** Before its notice is over an approver has a claim again only where its revocation was asked for. */
const beyondDecision: readonly ClaimState[] = [
  'awaiting-allocation',
  'approved',
  'in-notice',
  'payable',
  'payment-returned',
];

const turnOf = ({ state, turn, keptBack }: OnTheWay) => {
  if (turn.who === 'approver' && beyondDecision.includes(state)) return 'revocation';
  if (state === 'payment-returned' && turn.who === 'finance') return 'accountToConfirm';
  if (state === 'payable' && keptBack) return 'keptBack';
  return ofState[state];
};

/** Who has the claim now and what he does with it; everyone's first question. */
export const TurnLine = ({ claim }: { readonly claim: OnTheWay }) => {
  const { t, locale } = useEnterpriseWords();
  const offices = claim.turn.departments.map(({ name }) => name[locale]).join(locale === 'zh' ? '、' : ', ');
  return <>{t(`turn.${turnOf(claim)}`, { offices })}</>;
};
