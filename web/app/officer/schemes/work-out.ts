import { yearOf } from '../../../../shared/calendar/plain-date.ts';
import type { SchemeContent } from '../../../../shared/claim/scheme.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { type Assessment, assess } from '../../../../shared/policy/assess.ts';
import { clauseOfScheme } from './scheme-clauses.ts';

/** The figures of an example that bear on its sum; all else is as the clause asks. */
export type Figures = {
  readonly listPriceFen: Fen;
  readonly discountFen: Fen;
  readonly paidFen: Fen;
  readonly awardedFen: Fen;
  readonly newlyOnCloud: number;
  readonly target: number;
};

export const firstFigures: Figures = {
  listPriceFen: 20_000_000,
  discountFen: 2_000_000,
  paidFen: 18_000_000,
  awardedFen: 0,
  newlyOnCloud: 320,
  target: 300,
};

/** One claim under the scheme, on its first day, by the engine that assesses every claim. */
export const workOut = (content: SchemeContent, figures: Figures): Assessment | undefined => {
  const clause = clauseOfScheme(content.clause);
  if (!clause) return undefined;
  const { from, sums } = content;
  const ground = { clause, eventOn: from, readings: {}, scheme: sums };
  if (content.clause === 'county-target')
    return assess({
      ...ground,
      claimant: { kind: 'institution', registeredInJinan: true },
      facts: {
        county: '示例区',
        year: yearOf(from),
        newlyOnCloud: figures.newlyOnCloud,
        target: figures.target,
      },
      awarded: [],
    });
  return assess({
    ...ground,
    claimant: { kind: 'company', registeredInJinan: true },
    facts: {
      contract: '示例合同',
      provider: '示例服务商',
      serviceClass: 'iaas',
      listPriceFen: figures.listPriceFen,
      providerDiscountFen: figures.discountFen,
      paidFen: figures.paidFen,
      paidOn: from,
      invoices: [{ number: '示例发票', issuer: '示例服务商' }],
    },
    awarded:
      figures.awardedFen > 0
        ? [{ clause: content.clause, achievementYear: yearOf(from), fen: figures.awardedFen }]
        : [],
  });
};
