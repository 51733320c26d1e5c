import { dueFen } from '../../shared/claim/claim.ts';
import { remainingFen } from '../../shared/claim/debt.ts';
import { lastDayOf } from '../../shared/claim/notice-clock.ts';
import { permittedActions } from '../../shared/claim/permitted-actions.ts';
import { remediesOf } from '../../shared/claim/remedies.ts';
import { evidenceAsked } from '../../shared/claim/round.ts';
import { whoseTurn } from '../../shared/claim/whose-turn.ts';
import { type EvidenceKind, evidenceKinds } from '../../shared/evidence/kinds.ts';
import type { Act } from '../../shared/http/act.ts';
import { accountView, claimSummary, departmentName, paperView } from '../../shared/http/views.ts';
import { readCorrectedAccount } from '../../shared/store/account-store.ts';
import { readHead, readJournal } from '../../shared/store/aggregate.ts';
import { claimants, notices } from '../../shared/store/aggregates.ts';
import { clauseOf } from '../../shared/store/claim-context.ts';
import {
  readDecisions,
  readDepartments,
  readDraft,
  readEvidence,
  readFiling,
  roundOf,
} from '../../shared/store/claim-store.ts';
import { planOffsets, readDebt } from '../../shared/store/recovery-store.ts';
import { tellDecision, tellFiled, tellHistory, tellReturned } from './tell-claim.ts';
import { ownClaim } from './working-copy.ts';

export const viewClaim: Act<'view-claim'> = async ({ table }, { actor, path, moment, locale }) => {
  const own = await ownClaim(table, actor, path.claim, moment);
  if (!own.ok) return own;
  const { head: claim, revision } = own.value;
  const { accountToConfirm: account } = claim;
  const [draft, papers, journal, decisions, departments, notice, round, owed, corrected, filed, claimant, offsets] =
    await Promise.all([
      readDraft(table, claim.id),
      readEvidence(table, claim.id),
      readJournal(table, 'claim', claim.id),
      readDecisions(table, claim.id),
      readDepartments(table),
      claim.notice ? readHead(table, notices, claim.notice) : undefined,
      roundOf(table, claim),
      claim.recoveryFen === undefined ? undefined : readDebt(table, claim.claimant, claim.id),
      account === undefined ? undefined : readCorrectedAccount(table, claim.id, account),
      claim.contentRevision === 0 ? undefined : readFiling(table, claim.id, claim.contentRevision),
      readHead(table, claimants, claim.claimant),
      claim.state === 'payable' ? planOffsets(table, claim.claimant, dueFen(claim)) : undefined,
    ]);
  const asked = evidenceAsked(round?.content, clauseOf(claim), claim.claimantKind);
  const nameOf = (id: string) => departmentName(departments, id);
  const named = (id: string) => ({ id, name: nameOf(id) });
  const refusal = journal.findLast((entry) => entry.act === 'refuse');
  const decision = tellDecision(claim, decisions.at(-1), refusal, locale);
  const returnedForCorrection = tellReturned(claim, journal, nameOf, {
    filed,
    now: {
      facts: draft?.facts ?? {},
      eventOn: draft?.eventOn,
      unitRegisteredInJinan: draft?.unitRegisteredInJinan,
      evidence: papers,
      account: claimant?.head.account,
    },
  });
  const returned =
    claim.state === 'payment-returned' ? journal.findLast((entry) => entry.act === 'return-payment') : undefined;
  const turn = whoseTurn(claim);
  const remedies = remediesOf(claim, moment.businessOn);
  return {
    ok: true,
    value: {
      ...claimSummary(claim),
      // On his own pages a person reads his name in full.
      ...(claimant && { claimantName: claimant.head.name }),
      policy: claim.policy,
      contentRevision: claim.contentRevision,
      revision,
      ...(draft?.eventOn && { eventOn: draft.eventOn }),
      facts: draft?.facts ?? {},
      ...(draft?.unitRegisteredInJinan !== undefined && { unitRegisteredInJinan: draft.unitRegisteredInJinan }),
      explanations: draft?.explanations ?? {},
      evidence: papers.map(paperView),
      evidenceAsked: asked.map((kind) => ({
        kind,
        title: evidenceKinds[kind as EvidenceKind] ?? { zh: kind, en: kind },
        verified: papers.filter((paper) => paper.kind === kind && paper.state === 'verified').length,
      })),
      corrections: claim.corrections ?? [],
      ...(claim.correctionDueOn && { correctionDueOn: claim.correctionDueOn }),
      opinions: claim.departments.map((department) => ({
        department,
        name: departmentName(departments, department),
        given: claim.opinions[department] !== undefined,
        ...(claim.opinions[department] && { givenOn: claim.opinions[department].givenOn }),
      })),
      ...(filed && { filed: tellFiled(filed, locale) }),
      ...(claimant?.head.account && { accountNow: accountView(claimant.head.account) }),
      ...(returnedForCorrection && { returned: returnedForCorrection }),
      ...(decision && { decision }),
      ...(claim.notice && { notice: claim.notice }),
      // While an objection stops the clock there is no last day.
      ...(notice && claim.state !== 'objected' && { noticeEndsOn: lastDayOf(claim, notice.head) }),
      ...(claim.state === 'objected' && {
        objection: { open: claim.openObjections.length, noticeDaysLeft: claim.noticeDaysLeft ?? 0 },
      }),
      remedies,
      ...(returned && {
        returnedPayment: {
          on: returned.businessOn,
          ...(returned.reason !== undefined && { reason: returned.reason }),
          ...(corrected && { account: accountView(corrected.account) }),
        },
      }),
      ...(owed && {
        recovery: {
          orderedFen: owed.orderedFen,
          receivedFen: owed.receivedFen,
          remainingFen: remainingFen(owed),
          dueOn: owed.dueOn,
          ...(owed.plan && { plan: owed.plan }),
        },
      }),
      ...(offsets?.netFen === 0 && { keptBack: true as const }),
      ...(round && {
        workingDays: { review: round.content.reviewWorkingDays, notice: round.content.noticeWorkingDays },
      }),
      ...(claim.offsetFen > 0 && { offsetFen: claim.offsetFen }),
      turn: { ...turn, departments: turn.departments.map(named) },
      actions: permittedActions(claim, { person: actor.person.id, claimant: true, roles: [] }).actions.filter(
        (action) => action !== 'ask-review' || remedies.some(({ way }) => way === 'review'),
      ),
      history: tellHistory(journal, nameOf),
    },
  };
};
