import { createContext, use } from 'react';
import type { PreparedClause } from '../../../../shared/policy/prepare-clause.ts';
import type { Answer } from '../../api/call.ts';
import type { CopyAssessment } from './assess-copy.ts';
import type { Uploads } from './evidence/uploads.ts';
import type { GroundsView } from './grounds-of.ts';
import type { Keeper, Keeping } from './saving/keeper.ts';
import type { Sendable } from './saving/sendable.ts';
import type { WorkingCopy } from './saving/working-copy.ts';
import type { Step } from './steps/step.ts';

type Explained = Answer<'assess-draft'>;

export type Filing = {
  readonly claim: Answer<'view-claim'>;
  readonly clause: PreparedClause;
  readonly grounds: GroundsView;
  readonly keeper: Keeper;
  readonly keeping: Keeping;
  /** What of the copy is valid, settled. */
  readonly settled: Sendable;
  readonly assessment: CopyAssessment;
  /** What the panel shows: the page's own until the platform says otherwise. */
  readonly shown: Explained | undefined;
  readonly confirmed: 'not-yet' | 'same' | 'differs';
  readonly change: (change: (copy: WorkingCopy) => WorkingCopy) => void;
  readonly uploads: Uploads;
  /** Steps that were left once: what they lack is said at their fields. */
  readonly left: ReadonlySet<Step>;
  readonly leave: (step: Step) => void;
  readonly committed: boolean;
  readonly commit: (committed: boolean) => void;
};

export const FilingContext = createContext<Filing | undefined>(undefined);

export const useFiling = (): Filing => {
  const filing = use(FilingContext);
  if (!filing) throw new Error('Outside of the filing form.');
  return filing;
};
