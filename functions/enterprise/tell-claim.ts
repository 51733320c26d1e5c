import { type Claim, openDepartments } from '../../shared/claim/claim.ts';
import { explain } from '../../shared/claim/explain.ts';
import { changedParts, type Decision, type Filing, type Unfiled } from '../../shared/claim/filing.ts';
import type { JournalEntry } from '../../shared/claim/journal.ts';
import { hatWords } from '../../shared/claim/lifecycle-words.ts';
import type { Bilingual, Locale } from '../../shared/claim/shapes.ts';
import { type FilingPart, touchedDepartments } from '../../shared/claim/touched-departments.ts';
import type { Answer } from '../../shared/http/act.ts';
import { accountView } from '../../shared/http/views.ts';
import { conditionTitles } from '../../shared/policy/condition-titles.ts';
import type { ConditionId } from '../../shared/policy/vocabulary.ts';
import { clauseOf } from '../../shared/store/claim-context.ts';

type View = Answer<'view-claim'>;

type NameOf = (department: string) => Bilingual;

export const tellFiled = (filing: Filing, locale: Locale): NonNullable<View['filed']> => ({
  number: filing.number,
  on: filing.submittedOn,
  eventOn: filing.eventOn,
  facts: filing.facts,
  ...(filing.unitRegisteredInJinan !== undefined && { unitRegisteredInJinan: filing.unitRegisteredInJinan }),
  evidence: filing.evidence.map(({ id, kind, fileName, sizeBytes }) => ({ id, kind, fileName, sizeBytes })),
  account: accountView(filing.account),
  assessment: explain(filing.assessment, locale),
});

const titleOf = (condition: string): Bilingual =>
  conditionTitles[condition as ConditionId] ?? { zh: condition, en: condition };

const refusalReasons = (claim: Claim, refusal: JournalEntry): NonNullable<View['decision']>['reasons'] => {
  const { allMet, citation } = clauseOf(claim);
  const given = (refusal.detail.reasons ?? []) as readonly { readonly condition: string; readonly words: string }[];
  return given.map(({ condition, words }) => ({
    condition,
    title: titleOf(condition),
    citation: allMet.find(({ id }) => id === condition)?.citation ?? citation,
    words,
  }));
};

/** The decision that stands last: a refusal after an award was annulled takes its place. */
export const tellDecision = (
  claim: Claim,
  decided: Decision | undefined,
  refusal: JournalEntry | undefined,
  locale: Locale,
): View['decision'] => {
  if (refusal && (!decided || decided.decidedOn < refusal.businessOn || claim.state === 'refused'))
    return {
      on: refusal.businessOn,
      ...(refusal.reason !== undefined && { reason: refusal.reason }),
      reasons: refusalReasons(claim, refusal),
    };
  if (!decided) return undefined;
  return {
    on: decided.decidedOn,
    amountFen: decided.amountFen,
    ...(decided.reason !== undefined && { reason: decided.reason }),
    assessment: explain(decided.assessment, locale),
    reasons: [],
  };
};

/** While it is to be corrected: opinions that stand if what is listed is all that changes, and the sum does not. */
export const tellReturned = (
  claim: Claim,
  journal: readonly JournalEntry[],
  nameOf: NameOf,
  { filed, now }: { readonly filed: Filing | undefined; readonly now: Unfiled },
): NonNullable<View['returned']> | undefined => {
  const entry = journal.findLast(({ act }) => act === 'return-for-correction');
  if (claim.state !== 'returned' || !entry || !filed) return undefined;
  const parts = (claim.corrections ?? []).map(({ target }) => target as FilingPart);
  const touched = touchedDepartments(claim.departments, claim.moneyDepartments, parts, false);
  const open = openDepartments(claim);
  const standing = claim.departments.filter(
    (department) =>
      !touched.includes(department) && !open.includes(department) && claim.opinions[department]?.agrees === true,
  );
  const { department } = entry.by;
  return {
    on: entry.businessOn,
    by: department ? nameOf(department) : hatWords.approver,
    standing: standing.map(nameOf),
    changed: changedParts(filed, now),
  };
};

/** Acts whose reason was written for the claimant or by him. */
const reasonTold: readonly string[] = [
  'withdraw',
  'ask-review',
  'refuse',
  'revoke',
  'return-payment',
  'order-recovery',
  'reduce-recovery',
  'cancel-recovery',
];

export const tellHistory = (journal: readonly JournalEntry[], nameOf: NameOf): View['history'] =>
  journal.map(({ number, act, businessOn, to, by: { role, department }, reason }) => ({
    number,
    act,
    on: businessOn,
    to,
    role,
    ...(department && { department, office: nameOf(department) }),
    ...(reason !== undefined && reasonTold.includes(act) && { words: reason }),
  }));
