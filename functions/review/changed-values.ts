import { changedParts, type Filing } from '../../shared/claim/filing.ts';
import type { FilingPart } from '../../shared/claim/touched-departments.ts';
import { accountView } from '../../shared/http/views.ts';

/** What a filing says in one of its parts, in the words a correction uses for it. */
const valueIn = (filing: Filing, part: FilingPart): unknown => {
  if (part === 'account') return accountView(filing.account);
  if (part === 'eventOn') return filing.eventOn;
  if (part === 'fact:unitRegisteredInJinan') return filing.unitRegisteredInJinan;
  const name = part.slice(part.indexOf(':') + 1);
  return part.startsWith('fact:')
    ? filing.facts[name]
    : filing.evidence.filter(({ kind }) => kind === name).map(({ fileName, sha256 }) => ({ fileName, sha256 }));
};

/** What differs between two filings of a claim, with the value then and now. */
export const changedValues = (before: Filing, after: Filing) =>
  changedParts(before, after).map((part) => ({
    part,
    before: valueIn(before, part) ?? null,
    after: valueIn(after, part) ?? null,
  }));
