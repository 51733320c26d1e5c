import type { PlainDate } from '../calendar/plain-date.ts';
import type { EvidencePaper, Filing } from './filing.ts';
import { papersInOrder } from './papers-in-order.ts';
import type { RoundContent } from './round.ts';
import type { Bilingual } from './shapes.ts';

/** What the papers of a claim are drawn from: what was filed, as those who judge see it, without the account. */
export type NoticeGround = {
  readonly claim: string;
  readonly policy: string;
  readonly clause: string;
  readonly claimant: Omit<Filing['claimant'], 'id'>;
  readonly eventOn: PlainDate;
  readonly submittedOn: PlainDate;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly unitRegisteredInJinan?: boolean | undefined;
  readonly evidence: readonly Pick<EvidencePaper, 'kind' | 'fileName' | 'sha256'>[];
  readonly round: Pick<RoundContent, 'title' | 'readings' | 'noticeWorkingDays'>;
  readonly scheme?: Bilingual | undefined;
  readonly accountEnding: string;
};

export const groundOf = (filing: Filing): NoticeGround => {
  const { claim, clause, eventOn, submittedOn, facts, unitRegisteredInJinan, round, scheme } = filing;
  const { id: _id, ...claimant } = filing.claimant;
  return {
    claim,
    policy: round.content.policy,
    clause,
    claimant,
    eventOn,
    submittedOn,
    facts,
    unitRegisteredInJinan,
    evidence: papersInOrder(filing),
    round: round.content,
    scheme: scheme?.content.title,
    accountEnding: filing.account.accountNumber.slice(-4),
  };
};
