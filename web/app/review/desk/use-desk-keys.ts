import type { RefObject } from 'react';
import type { Answer } from '../../api/call.ts';
import { fieldId } from '../../parts/issue-list.tsx';
import { useKeys } from '../keys/use-keys.ts';
import type { Choice, Draft, DraftChange } from '../opinion/draft.ts';
import type { Picking } from './picking.ts';
import type { useNeighbours } from './use-neighbours.ts';

type Props = {
  readonly view: Answer<'view-review'>;
  readonly picking: Picking;
  readonly draft: Draft;
  readonly change: DraftChange;
  readonly neighbours: ReturnType<typeof useNeighbours>;
  readonly form: RefObject<HTMLFormElement | null>;
};

/** Where writing goes on once an opinion is chosen: the first thing still to be filled in. */
const firstField = (form: HTMLFormElement): HTMLElement | null => {
  const open = `#${fieldId('amountFen')}:not([readonly]), #${fieldId('reason')}, .opinion-return a`;
  return form.querySelector<HTMLElement>(open) ?? form.querySelector<HTMLElement>('input:checked');
};

/** The keys before a claim; each does what a button of the page does, and none of them alone gives an opinion. */
export const useDeskKeys = ({ view, picking, draft, change, neighbours, form }: Props) => {
  const { next, previous, open, toQueue } = neighbours;
  const conditions = view.assessmentNow.conditions;
  const { condition } = picking;
  const choose = (choice: Choice) => (): void => {
    change({ choice });
    requestAnimationFrame(() => form.current && firstField(form.current)?.focus());
  };
  const mark = (check: 'checked' | 'doubted') => (): void => {
    if (condition !== undefined) change({ checks: { ...draft.checks, [condition]: check } });
  };
  const mayGive = view.actions.includes('give-opinion');
  const mayReturn = view.actions.includes('return-for-correction');
  return useKeys('desk', {
    ...(next && { next: () => open(next) }),
    ...(previous && { previous: () => open(previous) }),
    condition: (key) => {
      const picked = conditions[Number(key) - 1];
      if (!picked) return;
      picking.pickCondition(picked.id);
      document.getElementById(`condition-${picked.id}`)?.focus();
    },
    ...(view.filing.evidence.length > 1 && {
      nextPaper: () => picking.movePaper(1),
      previousPaper: () => picking.movePaper(-1),
    }),
    ...(condition && { checked: mark('checked'), doubted: mark('doubted') }),
    ...(mayGive && { agree: choose('agree'), against: choose('against'), give: () => form.current?.requestSubmit() }),
    ...(mayGive && mayReturn && { giveBack: choose('giveBack') }),
    search: () => toQueue({ focus: 'search' }),
    filter: () => toQueue({ focus: 'filter' }),
    queue: () => toQueue(),
    back: () => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && form.current?.contains(activeElement)) activeElement.blur();
      else if (condition !== undefined) picking.clear();
      else toQueue();
    },
  });
};
