import type { JournalEntry } from '../../shared/claim/journal.ts';

/** Who asked for the revocation that is open, when and why. */
export const revocationIn = (journal: readonly JournalEntry[], me: string) => {
  const asked = journal.findLast(({ act }) => act === 'ask-revocation');
  return (
    asked && { name: asked.by.name, own: asked.by.person === me, on: asked.businessOn, reason: asked.reason ?? '' }
  );
};
