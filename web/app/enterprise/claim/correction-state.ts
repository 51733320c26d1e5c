import type { Answer } from '../../api/call.ts';

type View = Answer<'view-claim'>;

/** A point is answered by a change of what it names, or by the words why none is needed. */
export const answerTo = ({ returned, explanations }: View, target: string): 'changed' | 'explained' | 'open' => {
  if (returned?.changed.includes(target)) return 'changed';
  return explanations[target] === undefined ? 'open' : 'explained';
};

export const isAnswered = (claim: View, target: string): boolean => answerTo(claim, target) !== 'open';
