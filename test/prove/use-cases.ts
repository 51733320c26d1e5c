import type { UseCase } from './use-case.ts';
import { administrationCases } from './use-cases/administration-cases.ts';
import { allocationCases } from './use-cases/allocation-cases.ts';
import { awardCases } from './use-cases/award-cases.ts';
import { filingCases } from './use-cases/filing-cases.ts';
import { financeCases } from './use-cases/finance-cases.ts';
import { objectionCases } from './use-cases/objection-cases.ts';
import { officerCases } from './use-cases/officer-cases.ts';
import { payoutCases } from './use-cases/payout-cases.ts';
import { recoveryCases } from './use-cases/recovery-cases.ts';
import { reviewCases } from './use-cases/review-cases.ts';

/** Every command of the platform, and what time alone brings about, as a scene under proof. */
export const useCases: readonly UseCase[] = [
  ...filingCases,
  ...reviewCases,
  ...officerCases,
  ...financeCases,
  ...administrationCases,
  ...allocationCases,
  ...payoutCases,
  ...awardCases,
  ...objectionCases,
  ...recoveryCases,
];
