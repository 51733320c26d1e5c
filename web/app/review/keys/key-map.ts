/** Where a key is good: in the list of claims, or before one of them. */
export type KeyPlace = 'queue' | 'desk';

type Key = {
  /** As help and `aria-keyshortcuts` write it. */
  readonly shown: string;
  readonly shortcut: string;
  /** Values of `KeyboardEvent.key` that mean it, a Chinese keyboard's among them. */
  readonly keys: readonly string[];
  readonly places: readonly KeyPlace[];
  /** Pressed before it, within a second. */
  readonly after?: 'g';
  readonly withControl?: true;
  /** Good in a field too. */
  readonly inFields?: true;
};

/** Every key of the area; the help is drawn from here. */
export const keyMap = {
  start: { shown: 'Enter', shortcut: 'Enter', keys: ['Enter'], places: ['queue'] },
  next: { shown: 'J', shortcut: 'J', keys: ['j'], places: ['desk'] },
  previous: { shown: 'K', shortcut: 'K', keys: ['k'], places: ['desk'] },
  condition: {
    shown: '1–9',
    shortcut: '1 2 3 4 5 6 7 8 9',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    places: ['desk'],
  },
  previousPaper: { shown: '[', shortcut: '[', keys: ['[', '【'], places: ['desk'] },
  nextPaper: { shown: ']', shortcut: ']', keys: [']', '】'], places: ['desk'] },
  checked: { shown: 'C', shortcut: 'C', keys: ['c'], places: ['desk'] },
  doubted: { shown: 'Q', shortcut: 'Q', keys: ['q'], places: ['desk'] },
  agree: { shown: 'A', shortcut: 'A', keys: ['a'], places: ['desk'] },
  giveBack: { shown: 'R', shortcut: 'R', keys: ['r'], places: ['desk'] },
  against: { shown: 'X', shortcut: 'X', keys: ['x'], places: ['desk'] },
  give: {
    shown: 'Ctrl/⌘ + Enter',
    shortcut: 'Control+Enter Meta+Enter',
    keys: ['Enter'],
    places: ['desk'],
    withControl: true,
    inFields: true,
  },
  search: { shown: '/', shortcut: '/', keys: ['/', '、', '／'], places: ['queue', 'desk'] },
  filter: { shown: 'F', shortcut: 'F', keys: ['f'], places: ['queue', 'desk'] },
  queue: { shown: 'G Q', shortcut: 'G Q', keys: ['q'], places: ['desk'], after: 'g' },
  back: { shown: 'Esc', shortcut: 'Escape', keys: ['Escape'], places: ['desk'], inFields: true },
  help: { shown: '?', shortcut: '?', keys: ['?', '？'], places: ['queue', 'desk'] },
} as const satisfies Record<string, Key>;

export type KeyName = keyof typeof keyMap;

const entries = Object.entries(keyMap) as [KeyName, Key][];

export const keysAt = (place: KeyPlace): readonly (readonly [KeyName, Key])[] =>
  entries.filter(([, { places }]) => places.includes(place));

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'>;

export type Where = {
  readonly place: KeyPlace;
  readonly inField: boolean;
  /** On a link or button, which take Enter themselves. */
  readonly onControl: boolean;
  /** `g` was pressed within the last second. */
  readonly afterG: boolean;
};

/** What a press means here; nothing while a word is being composed, and no letter or digit in a field. */
export const keyFor = (pressed: Pressed, { place, inField, onControl, afterG }: Where): KeyName | undefined => {
  if (pressed.isComposing || pressed.keyCode === 229 || pressed.altKey) return undefined;
  const control = pressed.ctrlKey || pressed.metaKey;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const means = ([, known]: readonly [KeyName, Key]): boolean =>
    known.keys.includes(key) &&
    (known.withControl === true) === control &&
    (!inField || known.inFields === true) &&
    (known.after === 'g') === (afterG && key === 'q');
  const found = keysAt(place).find(means)?.[0];
  return found === 'start' && onControl ? undefined : found;
};
