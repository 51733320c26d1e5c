import { type Claim, lowestOpinionFen } from '../../shared/claim/claim.ts';
import { type Failure, failed } from '../../shared/claim/failure.ts';
import { capOf } from '../../shared/claim/standing.ts';
import { problemOf } from '../../shared/contract/problem.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act, Answer, Request } from '../../shared/http/act.ts';
import { clauseTitle } from '../../shared/http/views.ts';
import { potId } from '../../shared/money/pot.ts';
import { signaturesFor } from '../../shared/money/tiers.ts';
import { awardKeyValues } from '../../shared/policy/award-keys.ts';
import { readHead, readHeads, readJournal } from '../../shared/store/aggregate.ts';
import { claims, persons, pots } from '../../shared/store/aggregates.ts';
import { readDepartments } from '../../shared/store/claim-store.ts';
import { takenKey } from '../../shared/store/keys.ts';
import { payoutsOpen } from '../../shared/store/payout-lock.ts';
import { assessAgain, type SecondAssessment } from '../../shared/store/second-assessment.ts';
import type { Table } from '../../shared/store/table.ts';
import { whatStops } from '../../shared/store/what-stops.ts';
import { openClaim } from './open-claim.ts';
import { ownPart } from './own-part.ts';
import { proposeApproval, signaturesUnder } from './propose-approval.ts';
import { takeAward } from './take-award.ts';

type Checks = Answer<'view-checks'>;

/** The most that can be approved: the lowest a department gave, and no more than the sum of now. */
const mostFen = (claim: Claim, { assessment }: SecondAssessment): number | undefined => {
  const sums = [lowestOpinionFen(claim), assessment.amount?.fen].filter((sum) => sum !== undefined);
  return sums.length > 0 ? Math.min(...sums) : undefined;
};

/** The approval itself, asked up to the moment it would write, and every condition of that writing asked too. */
const stopsOf = async (
  table: Table,
  claim: Claim,
  second: SecondAssessment,
  amountFen: number,
  { actor, moment, locale }: Request<'view-checks'>,
): Promise<Failure[]> => {
  const body = {
    contentRevision: claim.contentRevision,
    assessmentHash: second.hash,
    amountFen,
    // That a lower sum needs a reason is said beside its field.
    reason: '—',
  };
  const proposed = await proposeApproval(table, claim, second, { actor, body, moment, locale });
  if (!proposed.ok) return [proposed.failure];
  const taken = await takeAward(table, claim, second, proposed.value.decided);
  return taken.ok ? whatStops(table, [...taken.value.alongside, payoutsOpen(table)]) : [taken.failure];
};

const keysOf = async (table: Table, claim: Claim, second: SecondAssessment): Promise<Checks['keys']> => {
  const { clause, assessment, filing } = second;
  // As filed, where nothing is left to award now: perhaps because somebody holds it.
  const values = awardKeyValues(clause, claim.claimant, assessment.amount ? assessment : filing.assessment);
  const items = await table.getMany(values.map((value) => takenKey(claim.clause, value)));
  const held = new Map(items.filter((item) => item.claim !== undefined).map((item) => [String(item.pk), item]));
  const heads = await readHeads(table, claims, [...new Set([...held.values()].map((item) => String(item.claim)))]);
  const names = new Map(heads.map(({ head }) => [head.id, head.publicName]));
  return values.map((key) => {
    const item = held.get(takenKey(claim.clause, key).pk);
    return {
      key,
      ...(item && {
        holder: {
          claim: String(item.claim),
          claimantName: names.get(String(item.claim)) ?? '',
          takenOn: String(item.takenOn),
          own: item.claimant === claim.claimant,
        },
      }),
    };
  });
};

const potOf = async (table: Table, { programme, fundYear }: Claim): Promise<Checks['pot']> => {
  const id = potId(programme, fundYear);
  const kept = (await readHead(table, pots, id))?.head;
  if (!kept) return { id };
  const { rule, availableFen, waitingFen, closedOn, allocation } = kept;
  return {
    id,
    found: { rule, availableFen, waitingFen, sharing: allocation !== undefined, ...(closedOn && { closedOn }) },
  };
};

const capIn = ({ input }: SecondAssessment): Checks['cap'] => {
  const cap = capOf(input);
  if (!cap) return undefined;
  const { achievementYear, citation, capFen, takenFen, leftFen } = cap;
  return { achievementYear, citation, capFen, takenFen, leftFen };
};

const ladderIn = ({ clause, filing, awards }: SecondAssessment): Checks['ladder'] => {
  const { lowerClauses, higherClauses, document } = clause;
  if (lowerClauses.length + higherClauses.length === 0) return undefined;
  return awards.awarded
    .filter(({ achievementYear }) => achievementYear === filing.achievementYear)
    .flatMap(({ clause: of, fen }) => {
      const rank = lowerClauses.includes(of) ? 'lower' : higherClauses.includes(of) ? 'higher' : undefined;
      return rank ? [{ clauseTitle: clauseTitle({ policy: document.id, clause: of }), fen, rank } as const] : [];
    });
};

export const viewChecks: Act<'view-checks'> = async ({ table }, request) => {
  const { actor, path, query, locale } = request;
  const own = asAnyStaff(actor, ['approver', 'auditor']);
  if (!own.ok) return own;
  const opened = await openClaim(table, actor, path.claim);
  if (!opened.ok) return opened;
  const claim = opened.value;
  if (claim.state !== 'reviewed') return failed('not-in-this-state', { state: claim.state });
  const second = await assessAgain(table, claim);
  const amountFen = query.amountFen ?? mostFen(claim, second);
  const { id: me } = actor.person;
  const [stops, keys, pot, { given }, journal, departments] = await Promise.all([
    stopsOf(table, claim, second, amountFen ?? 1, request),
    keysOf(table, claim, second),
    potOf(table, claim),
    signaturesUnder(table, claim, second.hash, me),
    readJournal(table, 'claim', claim.id),
    readDepartments(table),
  ]);
  const signers = await readHeads(
    table,
    persons,
    given.map(({ person }) => person),
  );
  const names = new Map(signers.map(({ head }) => [head.id, head.name]));
  const mine = { ...ownPart(journal, departments, me), decides: true };
  const cap = capIn(second);
  const ladder = ladderIn(second);
  const signaturesNeeded =
    amountFen === undefined ? undefined : signaturesFor(amountFen, second.filing.round.content.tiers);
  return {
    ok: true,
    value: {
      ...(amountFen !== undefined && { amountFen }),
      stops: stops
        .map((failure) => (failure.code === 'own-work' ? { ...failure, details: mine } : failure))
        .map((failure) => problemOf(failure, locale))
        .map(({ code, title, details }) => ({ code, title, ...(details && { details }) })),
      keys,
      pot,
      ...(cap && { cap }),
      ...(ladder && { ladder }),
      signatures: given.map(({ person, amountFen: signedFen }) => ({
        name: names.get(person) ?? person,
        own: person === me,
        amountFen: signedFen,
        on: journal.findLast(({ act, by }) => act === 'approve' && by.person === person)?.businessOn,
      })),
      ...(signaturesNeeded !== undefined && { signaturesNeeded }),
    },
  };
};
