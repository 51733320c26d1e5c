import { allocationRoutes } from '../../shared/contract/allocation-routes.ts';
import { answerRoutes } from '../../shared/contract/answer-routes.ts';
import { financeRoutes } from '../../shared/contract/finance-routes.ts';
import { payoutRoutes } from '../../shared/contract/payout-routes.ts';
import { potRoutes } from '../../shared/contract/pot-routes.ts';
import { boundary } from '../../shared/http/boundary.ts';
import { announceAnswer } from './announce-answer.ts';
import { applyAllocation } from './apply-allocation.ts';
import { askAppropriation } from './ask-appropriation.ts';
import { askExport } from './ask-export.ts';
import { askPayer } from './ask-payer.ts';
import { bookAnswer } from './book-answer.ts';
import { cancelAppropriation } from './cancel-appropriation.ts';
import { cancelPayer } from './cancel-payer.ts';
import { checkAnswer } from './check-answer.ts';
import { checkList } from './check-list.ts';
import { confirmAccount } from './confirm-account.ts';
import { confirmAppropriation } from './confirm-appropriation.ts';
import { confirmPayer } from './confirm-payer.ts';
import { createList } from './create-list.ts';
import { dropAllocation } from './drop-allocation.ts';
import { dropList } from './drop-list.ts';
import { fillList } from './fill-list.ts';
import { listAccounts } from './list-accounts.ts';
import { listAllocations } from './list-allocations.ts';
import { listAnswers } from './list-answers.ts';
import { listLists } from './list-lists.ts';
import { listOffsets } from './list-offsets.ts';
import { listPayable } from './list-payable.ts';
import { listPotClaims } from './list-pot-claims.ts';
import { listPots } from './list-pots.ts';
import { listRecoveries } from './list-recoveries.ts';
import { offsetClaim } from './offset-claim.ts';
import { payList } from './pay-list.ts';
import { proposeAllocation } from './propose-allocation.ts';
import { receiveRecovery } from './receive-recovery.ts';
import { sealList } from './seal-list.ts';
import { signAllocation } from './sign-allocation.ts';
import { strikeLine } from './strike-line.ts';
import { takeExport } from './take-export.ts';
import { viewAllocation } from './view-allocation.ts';
import { viewExport } from './view-export.ts';
import { viewList } from './view-list.ts';
import { viewPayer } from './view-payer.ts';
import { viewPot } from './view-pot.ts';

export const handler = boundary(
  'finance',
  { ...financeRoutes, ...potRoutes, ...allocationRoutes, ...answerRoutes, ...payoutRoutes },
  {
    'list-pots': listPots,
    'view-pot': viewPot,
    'list-pot-claims': listPotClaims,
    'list-offsets': listOffsets,
    'ask-appropriation': askAppropriation,
    'confirm-appropriation': confirmAppropriation,
    'cancel-appropriation': cancelAppropriation,
    'list-allocations': listAllocations,
    'propose-allocation': proposeAllocation,
    'view-allocation': viewAllocation,
    'sign-allocation': signAllocation,
    'apply-allocation': applyAllocation,
    'drop-allocation': dropAllocation,
    'list-lists': listLists,
    'create-list': createList,
    'fill-list': fillList,
    'view-list': viewList,
    'check-list': checkList,
    'drop-list': dropList,
    'seal-list': sealList,
    'view-payer': viewPayer,
    'ask-payer': askPayer,
    'confirm-payer': confirmPayer,
    'cancel-payer': cancelPayer,
    'list-payable': listPayable,
    'strike-line': strikeLine,
    'ask-export': askExport,
    'view-export': viewExport,
    'take-export': takeExport,
    'list-answers': listAnswers,
    'announce-answer': announceAnswer,
    'check-answer': checkAnswer,
    'book-answer': bookAnswer,
    'list-accounts': listAccounts,
    'confirm-account': confirmAccount,
    'pay-list': payList,
    'list-recoveries': listRecoveries,
    'receive-recovery': receiveRecovery,
    'offset-claim': offsetClaim,
  },
);
