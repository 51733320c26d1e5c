import type { ComponentChildren } from 'preact';

/** Lines of a 16-unit square, drawn in the colour of the text beside it. */
const drawings = {
  pencil: 'M3 13l.6-2.8L10.8 3a1.4 1.4 0 0 1 2 2L5.8 12.4zM9.6 4.2l2 2',
  gavel: 'M7 3l5 5M5.2 4.8l5 5M8.7 7.3 3 13M9 13.5h5',
  megaphone: 'M2 6.5v3h2.5L11 13V3L4.5 6.5zM13.2 6a3 3 0 0 1 0 4',
  flag: 'M4 14V2.5M4 3h8.5l-2 3 2 3H4',
  wallet: 'M2 4.5h12v8.5H2zM2 4.5 10.5 2.5v2M10.5 8.8h1.6',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.6M2.5 8h.6M2.5 12h.6',
  tick: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  question: 'M5.8 6a2.3 2.3 0 1 1 3.3 2c-.8.4-1.1.9-1.1 1.6M8 12.2v.4',
  person: 'M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 14c.4-2.8 2.3-4.2 5-4.2s4.6 1.4 5 4.2',
  returned: 'M6 4 2.5 7.5 6 11M3 7.5h6.5a4 4 0 0 1 0 6.5',
  coin: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM10.5 6 6 10.5M6 7.2v3.3h3.3',
  ledger: 'M4 2.5h9v11H4zM4 2.5C2.8 3.2 2.8 4 4 4.6M6.5 6h4M6.5 9h4',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 5v3.4l2.3 1.4',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.8 10.8 14 14',
} as const;

export type Drawing = keyof typeof drawings;

export const Icon = ({ of }: { readonly of: Drawing }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d={drawings[of]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
  </svg>
);

export type Tone = 'neutral' | 'moving' | 'held' | 'good' | 'stopped' | 'person';

/** A state: icon, word and colour together, so that none of them is needed alone. */
export const Mark = ({ tone, icon, children }: { tone: Tone; icon: Drawing; children: ComponentChildren }) => (
  <span class={`mark mark-${tone}`}>
    <Icon of={icon} />
    {children}
  </span>
);
