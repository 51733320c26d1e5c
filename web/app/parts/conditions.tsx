import type { Outcome } from '../../../shared/policy/vocabulary.ts';
import type { Answer } from '../api/call.ts';
import { Citation } from './citation.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import './conditions.css';

type Condition = Answer<'assess-draft'>['conditions'][number];

const order = { 'not-met': 0, unknown: 1, 'needs-person': 2, met: 3 } as const satisfies Record<Outcome, number>;

const rank = ({ outcome }: Condition): number => order[outcome as Outcome];

type Props = {
  readonly conditions: readonly Condition[];
  readonly policy: string;
  readonly clause: string;
  /** What stands in place of the sentence, e.g. the same as a link to its field. */
  readonly say?: (condition: Condition) => React.ReactNode;
};

/** The conditions, those that still need something first. */
export const Conditions = ({ conditions, policy, clause, say = ({ sentence }) => sentence }: Props) => (
  <ul className="conditions">
    {[...conditions]
      .sort((a, b) => rank(a) - rank(b))
      .map((condition) => (
        <li key={condition.id}>
          <OutcomeMark outcome={condition.outcome as Outcome} />
          <span className="conditions-sentence">
            {say(condition)} <Citation citation={condition.citation} policy={policy} clause={clause} />
          </span>
        </li>
      ))}
  </ul>
);
