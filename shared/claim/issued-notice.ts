import { chineseDate } from '../calendar/chinese-date.ts';
import type { StoredAssessment } from '../policy/assessment-shape.ts';
import { contentHash } from './content-hash.ts';
import type { Decided, GivenOpinion } from './decided.ts';
import { decisionNotice } from './decision-notice.ts';
import { explain } from './explain.ts';
import { filedContent } from './filed-content.ts';
import type { Filing } from './filing.ts';
import type { JournalEntry } from './journal.ts';
import { groundOf } from './notice-ground.ts';
import type { DecisionNotice, HeardOffice, Ruling } from './notice-shape.ts';

/** By what a stranger finds the notice again in the journal: the entry, and the hashes it holds. */
type NoticeProof = {
  readonly entry: number;
  readonly entryHash: string;
  readonly contentHash: string;
  readonly decisionHash?: string;
};

export type IssuedNotice = {
  readonly notice: DecisionNotice;
  readonly proof: NoticeProof;
  /** The instant of the deciding entry. */
  readonly issuedAt: string;
  /** What became of the decision, where it no longer stands as it was given. */
  readonly overtaken?: string;
};

const laterWords: Readonly<Record<string, (on: string) => string>> = {
  revoke: (on) => `本决定已于${on}撤销。`,
  'uphold-objection': (on) => `异议成立，本决定自${on}起失效，本件重新核定。`,
  'ask-review': (on) => `已于${on}申请复核，本件由其他人员重新审核和核定。`,
};

const wordsAbout = ({ act, businessOn }: JournalEntry): string | undefined =>
  laterWords[act]?.(chineseDate(businessOn));

const rulingOf = ({ decision, refused, reviewOpen, entry }: Decided): Ruling =>
  decision
    ? {
        outcome: 'approved',
        amountFen: decision.amountFen,
        reason: decision.reason,
        signatures: decision.signatures.length,
        awaitsAllocation: entry.to === 'awaiting-allocation',
      }
    : { outcome: 'refused', reasons: refused?.reasons ?? [], reviewOpen };

const heardOf = (
  { department, ...opinion }: GivenOpinion,
  officeName: (department: string) => string,
): HeardOffice => ({ ...opinion, office: officeName(department) });

/** The notice of a decision that was taken, from what was frozen with it and from the journal alone. */
export const issuedNotice = (
  decided: Decided,
  filing: Filing,
  officeName: (department: string) => string,
): IssuedNotice => {
  const { entry, decision, opinions, later } = decided;
  const assessment: StoredAssessment = decision?.assessment ?? filing.assessment;
  const overtaken = later && wordsAbout(later);
  return {
    notice: decisionNotice({
      ...groundOf(filing),
      assessment: explain(assessment, 'zh'),
      heard: opinions.map((opinion) => heardOf(opinion, officeName)),
      ruling: rulingOf(decided),
      on: entry.businessOn,
    }),
    proof: {
      entry: entry.number,
      entryHash: entry.hash,
      contentHash: contentHash(filedContent(filing)),
      ...(decision && { decisionHash: contentHash(decision) }),
    },
    issuedAt: entry.at,
    ...(overtaken && { overtaken }),
  };
};
