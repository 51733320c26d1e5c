import { type ClaimAction, type ClaimState, claimStates, lifecycle, type Transition } from './lifecycle.ts';
import { actionWords, hatWords, stateWords } from './lifecycle-words.ts';

/** Mermaid takes no hyphen in the id of a state. */
const node = (state: string): string => state.replaceAll('-', '_');

const transitionsOf = (state: ClaimState) => Object.entries(lifecycle[state]) as [ClaimAction, Transition][];

const arrowsOf = (state: ClaimState): string[] => {
  const arrows = transitionsOf(state).flatMap(([action, { to, by }]) =>
    to.map((target) => {
      const hats = by.map((hat) => hatWords[hat].zh).join('、');
      return `    ${node(state)} --> ${node(target)}: ${actionWords[action].zh} ${action}（${hats}）`;
    }),
  );
  return arrows.length > 0 ? arrows : [`    ${node(state)} --> [*]`];
};

/** The life of a claim as a Mermaid state diagram, made from the literal that decides it. */
export const lifecycleDiagram = (): string =>
  [
    'stateDiagram-v2',
    ...claimStates.map((state) => `    state "${stateWords[state].zh} ${state}" as ${node(state)}`),
    '    [*] --> draft',
    ...claimStates.flatMap(arrowsOf),
  ].join('\n');

const [begins, ends] = ['<!-- lifecycle -->', '<!-- /lifecycle -->'];

/** The page with the diagram between its markers; undefined when the page has no such pair. */
export const withLifecycleDiagram = (page: string): string | undefined => {
  const [from, until] = [page.indexOf(begins), page.indexOf(ends)];
  if (from < 0 || until < from) return undefined;
  return `${page.slice(0, from)}${begins}\n\n\`\`\`mermaid\n${lifecycleDiagram()}\n\`\`\`\n\n${page.slice(until)}`;
};
