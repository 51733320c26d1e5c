import { explain } from '../../shared/claim/explain.ts';
import { maskedIdNumber } from '../../shared/claim/id-number.ts';
import { questionsOf, unansweredQuestions } from '../../shared/claim/opinions.ts';
import { permittedActions } from '../../shared/claim/permitted-actions.ts';
import { problemOf } from '../../shared/contract/problem.ts';
import type { Act } from '../../shared/http/act.ts';
import { accountView, claimSummary, departmentName } from '../../shared/http/views.ts';
import { signaturesFor } from '../../shared/money/tiers.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import { readDepartments } from '../../shared/store/claim-store.ts';
import { assessAgain } from '../../shared/store/second-assessment.ts';
import { openClaim } from './open-claim.ts';

export const viewReview: Act<'view-review'> = async ({ table }, { actor, path, locale }) => {
  const opened = await openClaim(table, actor, path.claim);
  if (!opened.ok) return opened;
  const claim = opened.value.stored.head;
  const [second, departments, journal] = await Promise.all([
    assessAgain(table, claim),
    readDepartments(table),
    readJournal(table, 'claim', claim.id),
  ]);
  const reasonOf = (department: string): string | undefined =>
    journal.findLast((entry) => entry.act === 'give-opinion' && entry.by.department === department)?.reason;
  const { filing, assessment, hash } = second;
  const { id: _id, idNumber, ...claimant } = filing.claimant;
  const unanswered = unansweredQuestions(claim, filing.assessment);
  const now = explain(assessment, locale);
  const atSubmission = explain(filing.assessment, locale);
  const signaturesNeeded = signaturesFor(assessment.amount?.fen ?? 0, filing.round.content.tiers);
  const { actions, barred } = permittedActions(claim, {
    person: actor.person.id,
    claimant: false,
    roles: actor.person.roles.map(({ role }) => role),
  });
  return {
    ok: true,
    value: {
      ...claimSummary(claim),
      policy: claim.policy,
      contentRevision: claim.contentRevision,
      filing: {
        claimant: {
          ...claimant,
          ...(idNumber && { idNumberMasked: maskedIdNumber(idNumber) }),
        },
        eventOn: filing.eventOn,
        facts: filing.facts,
        explanations: filing.explanations,
        evidence: filing.evidence.map(({ id, kind, fileName, sizeBytes, sha256 }) => ({
          id,
          kind,
          fileName,
          sizeBytes,
          sha256,
        })),
        account: accountView(filing.account),
        submittedOn: filing.submittedOn,
      },
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
      ...(signaturesNeeded !== undefined && { signaturesNeeded }),
      signaturesGiven: claim.signatures.filter(({ assessmentHash }) => assessmentHash === hash).length,
      actions,
      barred: barred.length > 0 ? [problemOf({ code: 'own-work' }, locale).title] : [],
    },
  };
};
