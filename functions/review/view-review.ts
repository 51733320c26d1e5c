import { withoutPerson } from '../../shared/claim/debarment.ts';
import { explain } from '../../shared/claim/explain.ts';
import type { Failure } from '../../shared/claim/failure.ts';
import { questionsOf, unansweredQuestions } from '../../shared/claim/opinions.ts';
import { papersInOrder } from '../../shared/claim/papers-in-order.ts';
import { isStillOpenTo, permittedActions } from '../../shared/claim/permitted-actions.ts';
import { isBoundTo } from '../../shared/claim/person.ts';
import { problemOf } from '../../shared/contract/problem.ts';
import type { Act } from '../../shared/http/act.ts';
import { accountView, claimSummary, departmentName } from '../../shared/http/views.ts';
import { signaturesFor } from '../../shared/money/tiers.ts';
import { awardKeyValues } from '../../shared/policy/award-keys.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import { readDecisions, readDepartments, readFiling } from '../../shared/store/claim-store.ts';
import { readContenders } from '../../shared/store/key-store.ts';
import { assessAgain } from '../../shared/store/second-assessment.ts';
import { changedValues } from './changed-values.ts';
import { lastReturn } from './last-return.ts';
import { openClaim } from './open-claim.ts';
import { ownPart } from './own-part.ts';

export const viewReview: Act<'view-review'> = async ({ table }, { actor, path, locale }) => {
  const opened = await openClaim(table, actor, path.claim);
  if (!opened.ok) return opened;
  const claim = opened.value;
  const [second, decisions, departments, journal] = await Promise.all([
    assessAgain(table, claim),
    readDecisions(table, claim.id),
    readDepartments(table),
    readJournal(table, 'claim', claim.id),
  ]);
  const reasonOf = (department: string): string | undefined =>
    journal.findLast((entry) => entry.act === 'give-opinion' && entry.by.department === department)?.reason;
  const { filing } = second;
  // As filed: what it would be awarded for, even where nothing is left to award now.
  const keys = awardKeyValues(second.clause, claim.claimant, filing.assessment);
  const contenders = await readContenders(table, claim, keys);
  // Once decided, the assessment shown is the one that was decided on: the award itself would stand against a new one.
  const decided = claim.approvedFen === undefined ? undefined : decisions.at(-1);
  const assessment = decided?.assessment ?? second.assessment;
  const hash = decided?.assessmentHash ?? second.hash;
  const { id: _id, ...claimant } = filing.claimant;
  const before = filing.number > 1 ? await readFiling(table, claim.id, filing.number - 1) : undefined;
  const returned = lastReturn(journal, departments);
  const latest = journal.at(-1);
  const unanswered = unansweredQuestions(claim, filing.assessment);
  const now = explain(assessment, locale);
  const atSubmission = explain(filing.assessment, locale);
  const signaturesNeeded = signaturesFor(assessment.amount?.fen ?? 0, filing.round.content.tiers);
  const { actions, barred } = permittedActions(claim, {
    person: actor.person.id,
    claimant: false,
    roles: actor.person.roles.map(({ role }) => role),
  });
  const bound = isBoundTo(actor.person, claim.claimant);
  const part = { ...ownPart(journal, departments, actor.person.id), decides: barred.includes('approve') };
  const reasons: Failure[] = [
    ...(bound ? [{ code: 'own-claimant' } as const] : []),
    ...(barred.length > 0 ? [{ code: 'own-work', details: part } as const] : []),
  ];
  return {
    ok: true,
    value: {
      ...claimSummary(claim),
      policy: claim.policy,
      contentRevision: claim.contentRevision,
      filing: {
        claimant,
        eventOn: filing.eventOn,
        facts: filing.facts,
        explanations: filing.explanations,
        evidence: papersInOrder(filing).map(({ id, kind, fileName, contentType, sizeBytes, sha256 }) => ({
          id,
          kind,
          fileName,
          contentType,
          sizeBytes,
          sha256,
        })),
        account: accountView(filing.account),
        submittedOn: filing.submittedOn,
        unitRegisteredInJinan: filing.unitRegisteredInJinan,
        round: filing.round.content,
        scheme: filing.scheme?.content.title,
      },
      changes: before ? changedValues(before, filing) : [],
      ...(returned && { lastReturn: returned }),
      moneyDepartments: claim.moneyDepartments,
      debarments: (second.claimant.debarments ?? []).map(withoutPerson),
      assessmentAtSubmission: atSubmission,
      assessmentNow: now,
      assessmentHash: hash,
      questions: questionsOf(filing.assessment).map((condition) => ({
        condition,
        sentence: atSubmission.conditions.find(({ id }) => id === condition)?.sentence ?? condition,
        answered: !unanswered.includes(condition),
      })),
      opinions: claim.departments.map((department) => ({
        ...claim.opinions[department],
        ...(claim.opinions[department] && { reason: reasonOf(department) }),
        department,
        name: departmentName(departments, department),
      })),
      contested: contenders.map(({ key, claim: other, holds }) => ({
        key,
        claim: other.id,
        claimantName: other.publicName,
        state: other.state,
        holds,
      })),
      ...(signaturesNeeded !== undefined && { signaturesNeeded }),
      signaturesGiven: claim.signatures.filter(({ assessmentHash }) => assessmentHash === hash).length,
      reviewOpen: claim.formerJudges.length === 0,
      ...(latest && {
        latest: {
          act: latest.act,
          ...(latest.by.role !== 'public' && { by: latest.by.name }),
          at: latest.at,
          on: latest.businessOn,
        },
      }),
      actions: bound ? [] : actions.filter((action) => isStillOpenTo(claim, action, actor.person)),
      barred: reasons.map((reason) => problemOf(reason, locale).title),
    },
  };
};
