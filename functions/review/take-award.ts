import type { Claim } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Decision } from '../../shared/claim/filing.ts';
import { potId } from '../../shared/money/pot.ts';
import { awardKeyValues } from '../../shared/policy/award-keys.ts';
import { type Alongside, readHead } from '../../shared/store/aggregate.ts';
import { pots } from '../../shared/store/aggregates.ts';
import { awardItem, awardsUnmoved, decisionItem } from '../../shared/store/claim-store.ts';
import { paidBeforeRestore, takeKey } from '../../shared/store/key-store.ts';
import { headKey } from '../../shared/store/keys.ts';
import { holdInPot, waitForPot } from '../../shared/store/pot-store.ts';
import type { SecondAssessment } from '../../shared/store/second-assessment.ts';
import type { Table } from '../../shared/store/table.ts';

type Taken = {
  readonly pot: string;
  readonly state: 'approved' | 'awaiting-allocation';
  readonly alongside: Alongside[];
};

/**
 * What an approval takes, all in the approving transaction: the keys, the claimant's awards as they were when the
 * assessment was made (caps and ladders rest on them), the pot. The first that does not hold is told, keys first.
 * A fund that is shared out at year end gives no money yet: the claim waits with its full sum.
 */
export const takeAward = async (
  table: Table,
  claim: Claim,
  second: SecondAssessment,
  decided: Decision,
): Promise<Result<Taken>> => {
  const { clause, filing, claimant, claimantRevision, awards, assessment } = second;
  const pot = potId(claim.programme, claim.fundYear);
  const { amountFen, decidedOn } = decided;
  const kept = await readHead(table, pots, pot);
  if (!kept) return failed('pot-missing', { pot });
  const waits = kept.head.rule === 'year-end';
  const keys = awardKeyValues(clause, claimant.id, assessment);
  const list = await paidBeforeRestore(table, claim, keys);
  if (list !== undefined) return failed('sealed-before-restore', { list });
  return {
    ok: true,
    value: {
      pot,
      state: waits ? 'awaiting-allocation' : 'approved',
      alongside: [
        ...keys.map((value) => takeKey(claim, value, decidedOn)),
        awardsUnmoved(claimant.id, awards.version),
        {
          check: headKey('claimant', claimant.id),
          condition: { expression: 'revision = :read', values: { ':read': claimantRevision } },
        },
        waits ? waitForPot(pot, amountFen, '+') : holdInPot(pot, amountFen),
        awardItem(claimant.id, claim.id, {
          clause: claim.clause,
          achievementYear: filing.achievementYear,
          fen: amountFen,
          keys: decided.awardKeys,
        }),
        decisionItem(decided),
      ],
    },
  };
};
