import type { RoundContent } from '../../../../shared/claim/round.ts';
import type { Answer } from '../../api/call.ts';

export type RoundView = Answer<'view-round'>;

/** A round while it is written: a field may be empty. */
export type Written = { readonly [K in keyof RoundContent]: RoundContent[K] | undefined };

export type Patch = Partial<Written>;

export const writtenOver = (content: RoundContent, patch: Patch): Written => ({ ...content, ...patch });

type Evidence = RoundContent['evidence'];

/** Papers of a clause that is no longer open would name what does not exist. */
const withoutOrphans = (evidence: Evidence, clauses: readonly string[]): Evidence => {
  const kept = Object.entries(evidence ?? {}).filter(([clause]) => clauses.includes(clause));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
};

const withoutBlankLines = ({ acceptedPublishers, ...others }: RoundContent['readings']): RoundContent['readings'] => {
  const lists = Object.entries(acceptedPublishers ?? {}).flatMap(([clause, names]) => {
    const kept = (names ?? []).flatMap((name) => name?.trim() || []);
    return kept.length > 0 ? [[clause, kept] as const] : [];
  });
  return lists.length > 0 ? { ...others, acceptedPublishers: Object.fromEntries(lists) } : others;
};

/** As it is sent: what was left empty while it was written is left out. */
export const sendable = (written: Written): Written => ({
  ...written,
  evidence: withoutOrphans(written.evidence, written.clauses ?? []),
  readings: written.readings && withoutBlankLines(written.readings),
});
