import type { Claim } from '../../shared/claim/claim.ts';
import type { Decision } from '../../shared/claim/filing.ts';
import type { Moment } from '../../shared/claim/journal.ts';
import { potId } from '../../shared/money/pot.ts';
import { awardKeyValues } from '../../shared/policy/award-keys.ts';
import type { Alongside } from '../../shared/store/aggregate.ts';
import { awardItem, awardsUnmoved, decisionItem } from '../../shared/store/claim-store.ts';
import { headKey, takenKey } from '../../shared/store/keys.ts';
import { holdInPot } from '../../shared/store/pot-store.ts';
import type { SecondAssessment } from '../../shared/store/second-assessment.ts';

type Taken = { readonly pot: string; readonly alongside: Alongside[] };

/** One key, taken by this claim if nobody holds it. */
const takeKey = (claim: Claim, value: string, moment: Moment): Alongside => ({
  put: {
    ...takenKey(claim.clause, value),
    schema: 1,
    claim: claim.id,
    claimant: claim.claimant,
    takenOn: moment.businessOn,
  },
  condition: { expression: 'attribute_not_exists(pk)' },
  otherwise: (found) => ({
    code: 'key-already-awarded',
    details: { key: value, claim: String(found?.claim ?? ''), takenOn: String(found?.takenOn ?? '') },
  }),
});

/**
 * What an approval takes, all in the approving transaction: the keys, the claimant's awards as they were when the
 * assessment was made (caps and ladders rest on them), the pot. The first that does not hold is told, keys first.
 */
export const takeAward = (claim: Claim, second: SecondAssessment, decided: Decision, moment: Moment): Taken => {
  const { clause, filing, claimant, claimantRevision, awards, assessment } = second;
  const pot = potId(claim.programme, claim.fundYear);
  const { amountFen } = decided;
  return {
    pot,
    alongside: [
      ...awardKeyValues(clause, claimant.id, assessment).map((value) => takeKey(claim, value, moment)),
      awardsUnmoved(claimant.id, awards.version),
      {
        check: headKey('claimant', claimant.id),
        condition: { expression: 'revision = :read', values: { ':read': claimantRevision } },
      },
      holdInPot(pot, amountFen),
      awardItem(claimant.id, claim.id, {
        clause: claim.clause,
        achievementYear: filing.achievementYear,
        fen: amountFen,
        keys: decided.awardKeys,
      }),
      decisionItem(decided),
    ],
  };
};
