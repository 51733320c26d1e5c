import { useState } from 'react';
import { papersBehind } from '../../../../shared/policy/condition-grounds.ts';
import type { Answer } from '../../api/call.ts';
import { clauseOf } from '../../parts/clause-of.ts';

type View = Answer<'view-review'>;
export type Paper = View['filing']['evidence'][number];

export type Picking = {
  readonly condition: string | undefined;
  readonly paper: Paper | undefined;
  readonly pickCondition: (id: string) => void;
  readonly pickPaper: (id: string) => void;
  readonly movePaper: (by: 1 | -1) => void;
  readonly clear: () => void;
  /** The papers that show whether a condition is met. */
  readonly papersOf: (condition: string) => readonly Paper[];
  /** Whether a condition rests on the paper that is open. */
  readonly restsOnOpen: (condition: string) => boolean;
};

/** What is looked at: picking a condition opens its paper, and picking a paper marks the conditions resting on it. */
export const usePicking = (view: View): Picking => {
  const papers = view.filing.evidence;
  const clause = clauseOf(view);
  const [condition, setCondition] = useState<string>();
  const [open, setOpen] = useState<string>();
  const papersOf = (id: string): readonly Paper[] => {
    const kinds: readonly string[] = papersBehind(id, clause);
    return kinds.flatMap((kind) => papers.filter((each) => each.kind === kind));
  };
  const [first] = view.assessmentNow.conditions.flatMap(({ id }) => papersOf(id));
  const paper = papers.find(({ id }) => id === open) ?? first ?? papers[0];
  return {
    condition,
    paper,
    papersOf,
    pickCondition: (id) => {
      setCondition(id);
      const shown = papersOf(id);
      if (shown[0] && !shown.some((each) => each.id === paper?.id)) setOpen(shown[0].id);
    },
    pickPaper: setOpen,
    movePaper: (by) => {
      const at = papers.findIndex(({ id }) => id === paper?.id);
      setOpen(papers[(at + by + papers.length) % papers.length]?.id);
    },
    clear: () => setCondition(undefined),
    restsOnOpen: (id) => open !== undefined && papersOf(id).some((each) => each.id === open),
  };
};
