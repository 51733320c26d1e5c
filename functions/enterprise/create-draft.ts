import { type Claim, untouched } from '../../shared/claim/claim.ts';
import { derivedId } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import { maskedPersonName } from '../../shared/claim/masking.ts';
import { asClaimant } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { findClause } from '../../shared/policy/documents/index.ts';
import { headItem, readHead } from '../../shared/store/aggregate.ts';
import { claimants, claims } from '../../shared/store/aggregates.ts';
import { draftItem, publishedRound } from '../../shared/store/claim-store.ts';
import { stillHolds } from '../../shared/store/people.ts';

export const createDraft: Act<'create-draft'> = async ({ table }, { actor, path, body, moment, ...request }) => {
  const own = asClaimant(actor, path.claimant, moment);
  if (!own.ok) return own;
  const [claimant, round] = await Promise.all([
    readHead(table, claimants, path.claimant),
    publishedRound(table, body.round),
  ]);
  if (!claimant) return failed('not-found');
  if (!round) return failed('round-not-published');
  const clause = findClause(round.content.policy, body.clause);
  if (!clause || !round.content.clauses.includes(body.clause)) return failed('clause-not-open');

  const id = derivedId('claim', path.claimant, actor.person.id, request.idempotencyKey);
  const head: Claim = {
    id,
    claimant: path.claimant,
    claimantKind: claimant.head.kind,
    publicName: claimant.head.kind === 'individual' ? maskedPersonName(claimant.head.name) : claimant.head.name,
    policy: round.content.policy,
    clause: clause.id,
    programme: clause.programme,
    round: body.round,
    roundVersion: 0,
    fundYear: round.content.fundYear,
    state: 'draft',
    stateSinceOn: moment.businessOn,
    contentRevision: 0,
    departments: [],
    moneyDepartments: [],
    ...untouched,
    editors: [actor.person.id],
    createdAt: moment.businessAt,
    createdRequestHash: request.requestHash,
  };
  const { otherwise: _, ...holds } = stillHolds(actor);
  const outcome = await table.transact([
    {
      ...headItem(claims, id, { head, revision: 1, entries: 0, chainHash: null }),
      condition: { expression: 'attribute_not_exists(pk)' },
    },
    holds,
    draftItem({ claim: id, facts: {}, explanations: {}, savedAt: moment.at }),
  ]);
  if (outcome.written) return { ok: true, value: { id, revision: 1 } };
  const existing = await readHead(table, claims, id);
  if (!existing) return failed('busy');
  return existing.head.createdRequestHash === request.requestHash
    ? { ok: true, value: { id, revision: 1 } }
    : failed('idempotency-key-reused', { idempotencyKey: request.idempotencyKey });
};
