import { type Claim, dueFen } from '../../shared/claim/claim.ts';
import { type Debt, remainingFen } from '../../shared/claim/debt.ts';
import { failed } from '../../shared/claim/failure.ts';
import { windowIsOpen } from '../../shared/claim/round.ts';
import { capsIn, type Offer, offersIn, type YearlyCap } from '../../shared/claim/standing.ts';
import { type Turn, whoseTurn } from '../../shared/claim/whose-turn.ts';
import { asClaimant } from '../../shared/http/access.ts';
import type { Act, Answer } from '../../shared/http/act.ts';
import { claimSummary, clauseTitle, departmentName } from '../../shared/http/views.ts';
import { conditionTitles } from '../../shared/policy/condition-titles.ts';
import { readHead, readJournal } from '../../shared/store/aggregate.ts';
import { claimants } from '../../shared/store/aggregates.ts';
import { readAwards, readDepartments, readSchemes } from '../../shared/store/claim-store.ts';
import { readDebts } from '../../shared/store/recovery-store.ts';
import { ownClaims } from './own-claims.ts';
import { publishedRounds } from './published-rounds.ts';

type Standing = Answer<'view-standing'>;

const closed: readonly Claim['state'][] = ['withdrawn', 'refused', 'revoked', 'recovered', 'receipt-confirmed'];
const paid: readonly Claim['state'][] = ['paid', 'receipt-confirmed', 'recovering', 'recovered'];
const cameToNothing: readonly Claim['state'][] = ['withdrawn', 'refused', 'revoked'];

type OnTheWay = Standing['tasks'][number];

/** By the day it is due; what has no day comes after. */
const dueFirst =
  (today: string) =>
  (a: OnTheWay, b: OnTheWay): number => {
    // Money that the bank gave back waits for nothing else.
    const dayOf = ({ state, dueOn, window }: OnTheWay): string =>
      dueOn ?? window?.windowUntil ?? (state === 'payment-returned' ? today : '9');
    return dayOf(a).localeCompare(dayOf(b));
  };

const capView = ({ clauses, ...cap }: YearlyCap): Standing['caps'][number] => ({
  ...cap,
  clauses: clauses.map((clause) => ({ id: clause, title: clauseTitle({ policy: cap.policy, clause }) })),
});

const offerView = (
  { clause, round, atMostFen, forPerson }: Offer,
  own: readonly Claim[],
): Standing['offers'][number] => {
  const { content } = round;
  const ofClause = own.filter((claim) => claim.policy === content.policy && claim.clause === clause.id);
  const standing = ofClause.filter((claim) => claim.round === round.round && !cameToNothing.includes(claim.state));
  const earlier = ofClause.find(({ contentRevision }) => contentRevision > 0);
  const byScheme = clause.grant.sum.kind === 'rate' || clause.grant.sum.kind === 'per-enterprise';
  return {
    policy: content.policy,
    clause: clause.id,
    clauseTitle: clause.title,
    plain: clause.plain,
    citation: clause.citation,
    round: round.round,
    roundTitle: content.title,
    achievementYear: content.achievementYear,
    windowUntil: content.windowUntil,
    kind: clause.grant.kind,
    ...(atMostFen !== undefined && { atMostFen }),
    ...(byScheme && atMostFen === undefined && { schemeMissing: true }),
    forPerson: forPerson.map((condition) => conditionTitles[condition]),
    claimed: standing.length,
    ...(earlier && { earlier: earlier.id }),
  };
};

const yearOf = (year: number, own: readonly Claim[], debts: readonly Debt[]): Standing['year'] => {
  const ofYear = own.filter(({ state, paidOn }) => paid.includes(state) && paidOn?.startsWith(`${year}-`));
  const sum = (fenOf: (claim: Claim) => number): number => ofYear.reduce((total, claim) => total + fenOf(claim), 0);
  const receivedBack = new Map(debts.map(({ claim, receivedFen }) => [claim, receivedFen]));
  return {
    year,
    paidFen: sum(dueFen),
    offsetFen: sum(({ offsetFen }) => offsetFen),
    recoveredFen: sum(({ id }) => receivedBack.get(id) ?? 0),
  };
};

/** One claim per claimant: begun once in this round, it is no offer any more. */
const stillOffered =
  (own: readonly Claim[]) =>
  ({ clause, round }: Offer): boolean =>
    clause.key.by !== 'claimant' ||
    !own.some(
      (claim) => claim.clause === clause.id && claim.round === round.round && !cameToNothing.includes(claim.state),
    );

export const viewStanding: Act<'view-standing'> = async ({ table }, { actor, path, moment }) => {
  const bound = asClaimant(actor, path.claimant, moment);
  if (!bound.ok) return bound;
  const today = moment.businessOn;
  const [claimant, own, published, schemes, { awarded }, debts, departments] = await Promise.all([
    readHead(table, claimants, path.claimant),
    ownClaims(table, path.claimant),
    publishedRounds(table),
    readSchemes(table),
    readAwards(table, path.claimant),
    readDebts(table, path.claimant),
    readDepartments(table),
  ]);
  if (!claimant) return failed('not-found');
  const windows = new Map(published.map(({ round, content }) => [round, content]));
  const owed = new Map(debts.filter(({ state }) => state === 'open').map((debt) => [debt.claim, debt]));
  const debtFen = debts.reduce((sum, { state, openFen }) => sum + (state === 'open' ? openFen : 0), 0);
  const bankSaid = new Map(
    await Promise.all(
      own
        .filter(({ state }) => state === 'payment-returned')
        .map(async ({ id }) => {
          const journal = await readJournal(table, 'claim', id);
          return [id, journal.findLast(({ act }) => act === 'return-payment')?.reason] as const;
        }),
    ),
  );
  const turnOf = ({ departments: ids, ...turn }: Turn) => ({
    ...turn,
    departments: ids.map((id) => ({ id, name: departmentName(departments, id) })),
  });
  const onTheWay = (claim: Claim): OnTheWay => {
    const content = claim.state === 'draft' ? windows.get(claim.round) : undefined;
    const debt = claim.state === 'recovering' ? owed.get(claim.id) : undefined;
    const returnedBecause = bankSaid.get(claim.id);
    return {
      ...claimSummary(claim),
      claimantName: claimant.head.name,
      turn: turnOf(whoseTurn(claim)),
      ...(debt && { dueOn: debt.dueOn, remainingFen: remainingFen(debt) }),
      ...(claim.state === 'payable' && debtFen >= dueFen(claim) && { keptBack: true as const }),
      ...(returnedBecause !== undefined && { returnedBecause }),
      ...(content && {
        window: {
          windowFrom: content.windowFrom,
          windowUntil: content.windowUntil,
          open: windowIsOpen(content, today),
        },
      }),
    };
  };
  const open = own.filter(({ state }) => !closed.includes(state)).map(onTheWay);
  const isTask = ({ turn, state, window }: OnTheWay): boolean =>
    turn.who === 'claimant' && (state !== 'draft' || window?.open === true);
  const rounds = published.filter(({ content }) => windowIsOpen(content, today));
  const known = { claimant: claimant.head, schemes, awarded };
  return {
    ok: true,
    value: {
      tasks: open.filter(isTask).sort(dueFirst(today)),
      underWay: open.filter((claim) => !isTask(claim)),
      offers: offersIn(rounds, known)
        .filter(stillOffered(own))
        .map((offer) => offerView(offer, own)),
      claims: own.length,
      year: yearOf(Number(today.slice(0, 4)), own, debts),
      caps: capsIn(rounds, known)
        .sort((a, b) => b.achievementYear - a.achievementYear)
        .map(capView),
    },
  };
};
