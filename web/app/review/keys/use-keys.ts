import { useEffect, useRef, useState } from 'react';
import { usePreferences } from '../../frame/preferences.ts';
import { type KeyName, type KeyPlace, keyFor } from './key-map.ts';

/** What each key does on this page; a key without an entry is not valid here now. */
export type KeyActions = Partial<Record<Exclude<KeyName, 'help'>, (key: string) => void>>;

export type Help = {
  readonly place: KeyPlace;
  readonly open: boolean;
  readonly toggle: (open: boolean) => void;
  readonly valid: readonly KeyName[];
};

const fields = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]';
const controls = 'a, button, summary, [role=separator], [role=tab], input';
const second = 1_000;

/** Listens for the keys of a page while shortcuts are on. What is shown beside the buttons is in the help. */
export const useKeys = (place: KeyPlace, actions: KeyActions): Help => {
  const { shortcuts } = usePreferences();
  const [open, toggle] = useState(false);
  const latest = useRef(actions);
  latest.current = actions;
  const pressedG = useRef(0);
  useEffect(() => {
    if (!shortcuts) return undefined;
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || target.closest('dialog')) return;
      const afterG = event.timeStamp - pressedG.current < second && pressedG.current > 0;
      const inField = target.closest(fields) !== null;
      const found = keyFor(event, { place, inField, onControl: target.closest(controls) !== null, afterG });
      const isG = event.key.toLowerCase() === 'g' && !inField && !event.ctrlKey && !event.metaKey;
      pressedG.current = isG && !event.isComposing ? event.timeStamp : 0;
      if (found === undefined) return;
      const act = found === 'help' ? () => toggle(true) : latest.current[found];
      if (!act) return;
      event.preventDefault();
      act(event.key);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [place, shortcuts]);
  return { place, open, toggle, valid: Object.keys(actions) as KeyName[] };
};
