/** Every expected failure, by code. Status and sentences stand in one exhaustive table in the contract. */
export const failureCodes = [
  'malformed-json',
  'invalid-input',
  'body-too-large',
  'unsupported-media-type',
  'not-signed-in',
  'wrong-role',
  'not-found',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'already-exists',
  'not-in-this-state',
  'stale',
  'busy',
  'round-not-published',
  'clause-not-open',
  'window-closed',
  'correction-overdue',
  'claimant-incomplete',
  'event-outside-round',
  'provider-is-claimant',
  'not-ready',
  'assessment-blocks',
  'assessment-changed',
  'evidence-missing',
  'evidence-not-verified',
  'evidence-differs',
  'evidence-type-refused',
  'evidence-locked',
  'evidence-limit',
  'corrections-open',
  'own-work',
  'own-claimant',
  'opinion-already-given',
  'department-not-asked',
  'questions-open',
  'amount-not-fixed-sum',
  'amount-over-ceiling',
  'amount-over-opinion',
  'amount-differs-from-signed',
  'reason-missing',
  'policy-changed',
  'opinion-against',
  'key-already-awarded',
  'pot-missing',
  'pot-short',
  'pot-closed',
  'pot-unbalanced',
  'allocation-open',
  'available-short',
  'claims-wait',
  'rule-missing',
  'rule-differs',
  'share-too-small',
  'held-short',
  'tier-missing',
  'calendar-missing',
  'round-incomplete',
  'role-conflict',
  'program-cannot-hold-role',
  'nothing-to-do',
  'not-your-list',
  'list-not-open',
  'list-differs',
  'list-empty',
  'list-broken',
  'payer-missing',
  'payer-differs',
  'units-repeated',
  'account-name-differs',
  'account-not-corrected',
  'answer-not-arrived',
  'answer-unreadable',
  'payouts-locked',
  'sealed-before-restore',
  'objection-limit',
  'objection-period-over',
  'objection-settled',
  'partly-settled',
  'review-asked-before',
  'review-overdue',
  'revocation-asked',
  'revocation-not-asked',
  'asker-left',
  'debarred',
  'not-wholly-offset',
  'recovery-begun',
  'recovery-exceeded',
  'reduction-exceeded',
  'to-offset',
  'too-many-debts',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** One thing wrong with what was sent: where, and in words, or by a code that becomes words when it is answered. */
export type Issue =
  | { readonly path: string; readonly message: string }
  | { readonly path: string; readonly code: string; readonly value?: string };

export type Failure = {
  readonly code: FailureCode;
  /** Figures and names that the sentence needs, and data the caller acts on. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly issues?: readonly Issue[];
};

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const failed = (code: FailureCode, details?: Failure['details'], issues?: readonly Issue[]): Result<never> => ({
  ok: false,
  failure: { code, ...(details && { details }), ...(issues && { issues }) },
});
