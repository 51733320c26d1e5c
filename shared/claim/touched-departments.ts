export type FilingPart = `fact:${string}` | `evidence:${string}` | 'account' | 'eventOn';

const moneyParts: readonly FilingPart[] = ['account', 'evidence:bank-account-proof'];

/**
 * Departments whose opinion rests on what changed. Finance judges account and sum; the others judge facts, papers
 * and sum. A changed sum touches all.
 */
export const touchedDepartments = (
  departments: readonly string[],
  moneyDepartments: readonly string[],
  parts: readonly FilingPart[],
  sumChanged: boolean,
): string[] =>
  departments.filter((department) => {
    if (sumChanged) return true;
    const concerns = (part: FilingPart): boolean => moneyParts.includes(part) === moneyDepartments.includes(department);
    return parts.some(concerns);
  });
