import { addWorkingDays } from '../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../shared/calendar/years.ts';
import { providerIsClaimant } from '../../shared/claim/assess-content.ts';
import { type Claim, openDepartments, withPerson } from '../../shared/claim/claim.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { answeringDepartments } from '../../shared/claim/department.ts';
import { explain } from '../../shared/claim/explain.ts';
import { failed, type Issue, type Result } from '../../shared/claim/failure.ts';
import { changedParts, type EvidencePaper, type Filing, touchedDepartments } from '../../shared/claim/filing.ts';
import { windowIsOpen, yearIsOpen } from '../../shared/claim/round.ts';
import type { Locale } from '../../shared/claim/shapes.ts';
import { type EvidenceKind, evidenceKinds } from '../../shared/evidence/kinds.ts';
import type { Act } from '../../shared/http/act.ts';
import { achievementYear } from '../../shared/policy/assess.ts';
import type { Assessment } from '../../shared/policy/assessment.ts';
import { requiredEvidence } from '../../shared/policy/required-evidence.ts';
import type { ClaimChange } from '../../shared/store/act-on-claim.ts';
import { assessWorkingCopy, type ClaimContext, readContext } from '../../shared/store/claim-context.ts';
import { filingItem, queueItem, readDepartments, readEvidence, readFiling } from '../../shared/store/claim-store.ts';
import { headKey } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';
import { actOnOwnClaim } from './working-copy.ts';

const unmet = (assessment: Assessment, locale: Locale): Issue[] =>
  explain(assessment, locale)
    .conditions.map((condition, at) => ({ condition, fact: assessment.conditions[at]?.fact }))
    .filter(({ condition }) => condition.outcome === 'not-met' || condition.outcome === 'unknown')
    .map(({ condition, fact }) => ({
      path: fact ?? condition.id,
      message: `${condition.sentence}（${condition.citation}）`,
    }));

/** The papers the round asks for this clause; a round that says nothing asks for the clause's own. */
const missingKinds = (context: ClaimContext, papers: readonly EvidencePaper[]): string[] => {
  const asked: readonly string[] =
    context.round.content.evidence?.[context.clause.id] ?? requiredEvidence(context.clause, context.claimant.kind);
  return asked.filter((kind) => !papers.some((paper) => paper.kind === kind));
};

const inTime = (claim: Claim, context: ClaimContext, today: string): Result<undefined> => {
  const { content } = context.round;
  // A returned claim has its own date and does not ask for the window.
  if (claim.state === 'returned') {
    const overdue = claim.correctionDueOn !== undefined && today > claim.correctionDueOn;
    return overdue ? failed('correction-overdue', { dueOn: claim.correctionDueOn }) : { ok: true, value: undefined };
  }
  return windowIsOpen(content, today)
    ? { ok: true, value: undefined }
    : failed('window-closed', { from: content.windowFrom, until: content.windowUntil });
};

const paperOf = ({ id, kind, fileName, contentType, sizeBytes, sha256 }: EvidencePaper): EvidencePaper => ({
  id,
  kind,
  fileName,
  contentType,
  sizeBytes,
  sha256,
});

/** Everything checked and frozen: what will be judged from now on. */
const prepareFiling = async (
  table: Table,
  claim: Claim,
  context: ClaimContext,
  by: { person: string; today: string; locale: Locale },
): Promise<Result<Filing>> => {
  const timely = inTime(claim, context, by.today);
  if (!timely.ok) return timely;
  const { clause, claimant, draft, round, awards } = context;
  if (!claimant.account) return failed('claimant-incomplete');
  if (claimant.account.accountName !== claimant.name) return failed('account-name-differs', { name: claimant.name });
  const records = await readEvidence(table, claim.id);
  const waiting = records.find((record) => record.state === 'awaiting-upload');
  if (waiting) return failed('evidence-not-verified', { fileName: waiting.fileName });
  const evidence = records.map(paperOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  const missing = missingKinds(context, evidence);
  if (missing.length > 0)
    return failed(
      'evidence-missing',
      { kinds: missing.map((kind) => evidenceKinds[kind as EvidenceKind]?.[by.locale] ?? kind) },
      missing.map((kind) => ({
        path: `evidence:${kind}`,
        message: evidenceKinds[kind as EvidenceKind]?.[by.locale] ?? kind,
      })),
    );
  const assessed = assessWorkingCopy(context);
  if (!assessed.ok) return assessed;
  const { assessment, eventOn, scheme } = assessed.value;
  if (assessment.verdict === 'refused' || assessment.verdict === 'incomplete')
    return failed('assessment-blocks', { verdict: assessment.verdict }, unmet(assessment, by.locale));
  if (providerIsClaimant(draft.facts, claimant)) return failed('provider-is-claimant');
  const year = achievementYear(clause, eventOn, draft.facts);
  if (year === undefined || !yearIsOpen(round.content, year))
    return failed('event-outside-round', {
      year: year ?? null,
      from: round.content.achievementYearFrom ?? round.content.achievementYear,
      until: round.content.achievementYear,
    });
  const { id, kind, name, creditCode, idNumber, registeredInJinan, county } = claimant;
  return {
    ok: true,
    value: {
      claim: claim.id,
      number: claim.contentRevision + 1,
      claimant: { id, kind, name, creditCode, idNumber, registeredInJinan, county },
      account: claimant.account,
      eventOn,
      achievementYear: year,
      facts: draft.facts,
      unitRegisteredInJinan: draft.unitRegisteredInJinan,
      evidence,
      explanations: draft.explanations,
      policyHash: contentHash(clause.document),
      round,
      scheme,
      awarded: awards.awarded,
      assessment: assessment as Filing['assessment'],
      submittedBy: by.person,
      submittedOn: by.today,
    },
  };
};

/** Corrections that were neither made nor explained. */
const openCorrections = (claim: Claim, filing: Filing, parts: readonly string[]): string[] =>
  (claim.corrections ?? [])
    .map(({ target }) => target)
    .filter((target) => !parts.includes(target) && filing.explanations[target] === undefined);

type Opened = Pick<Claim, 'departments' | 'moneyDepartments' | 'opinions'> & { changed: string[]; lapsed: string[] };

/** First filing: departments are resolved through their successors, and all are open. */
const firstRound = async (table: Table, context: ClaimContext, today: string): Promise<Result<Opened>> => {
  const known = await readDepartments(table);
  const named = [...context.clause.reviewedBy, ...(context.round.content.extraDepartments ?? [])];
  const departments = answeringDepartments(named, known, today);
  const moneyDepartments = answeringDepartments(context.clause.document.joinedBy, known, today);
  return departments && moneyDepartments
    ? { ok: true, value: { departments, moneyDepartments, opinions: {}, changed: [], lapsed: [] } }
    : failed('round-incomplete', { missing: ['departments'] });
};

/** After correction only the opinions that what changed has touched lapse; the rest stand for the new revision. */
const againRound = async (table: Table, claim: Claim, filing: Filing): Promise<Result<Opened>> => {
  const before = await readFiling(table, claim.id, claim.contentRevision);
  const changed = changedParts(before, filing);
  const open = openCorrections(claim, filing, changed);
  if (open.length > 0) return failed('corrections-open', { targets: open });
  const sumChanged = before.assessment.amount?.fen !== filing.assessment.amount?.fen;
  const lapsed = touchedDepartments(claim.departments, claim.moneyDepartments, changed, sumChanged);
  const opinions = Object.fromEntries(
    Object.entries(claim.opinions)
      .filter(([department]) => !lapsed.includes(department))
      .map(([department, opinion]) => [department, { ...opinion, contentRevision: filing.number }]),
  );
  const { departments, moneyDepartments } = claim;
  return { ok: true, value: { departments, moneyDepartments, opinions, changed, lapsed } };
};

const submission = async (
  table: Table,
  claim: Claim,
  by: { person: string; today: string; locale: Locale },
): Promise<Result<ClaimChange>> => {
  const read = await readContext(table, claim);
  if (!read.ok) return read;
  const context = read.value;
  const filing = await prepareFiling(table, claim, context, by);
  if (!filing.ok) return filing;
  const filed = filing.value;
  const opened = await (claim.state === 'draft'
    ? firstRound(table, context, by.today)
    : againRound(table, claim, filed));
  if (!opened.ok) return opened;
  const { departments, moneyDepartments, opinions, changed, lapsed } = opened.value;
  const due = addWorkingDays(by.today, context.round.content.reviewWorkingDays, mainlandChina);
  if (!due.ok) return failed('calendar-missing', { year: due.year });

  const { corrections: _, correctionDueOn: __, ...kept } = claim;
  const head: Claim = {
    ...kept,
    roundVersion: context.round.version,
    fundYear: context.round.content.fundYear,
    contentRevision: filed.number,
    departments,
    moneyDepartments,
    opinions,
    submitters: withPerson(claim.submitters, by.person),
    signatures: [],
    dueOn: due.endsOn,
    ...(filed.assessment.amount && { ceilingFen: filed.assessment.amount.fen }),
    state: 'submitted',
  };
  const open = openDepartments(head);
  return {
    ok: true,
    value: {
      head: open.length === 0 ? { ...head, state: 'reviewed' } : head,
      detail: {
        filing: filed.number,
        contentHash: contentHash(filed),
        commitment: true,
        verdict: filed.assessment.verdict,
        ceilingFen: filed.assessment.amount?.fen ?? null,
        departments,
        changed,
        lapsed,
      },
      alongside: [
        {
          check: headKey('claimant', claim.claimant),
          condition: { expression: 'revision = :read', values: { ':read': context.claimantRevision } },
        },
        filingItem(filed),
        ...open.map((department) => queueItem(claim.id, department, due.endsOn)),
      ],
    },
  };
};

export const submitClaim: Act<'submit-claim'> = async ({ table }, request) =>
  actOnOwnClaim(table, request.path.claim, 'submit', request, async (claim, revision) =>
    revision === request.body.revision
      ? submission(table, claim, {
          person: request.actor.person.id,
          today: request.moment.businessOn,
          locale: request.locale,
        })
      : failed('stale', { revision }),
  );
