import { useState } from 'react';

/** Width of the queue in pixels, and of the papers in hundredths of the window. */
export type PaneSizes = { readonly queue: number; readonly papers: number; readonly queueFolded: boolean };

const kept = 'review-panes';
const ordinary: PaneSizes = { queue: 240, papers: 42, queueFolded: false };

export const limits = { queue: { least: 180, most: 420 }, papers: { least: 28, most: 60 } } as const;

const within = (value: unknown, { least, most }: { least: number; most: number }, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise;

const read = (): PaneSizes => {
  try {
    const stored = JSON.parse(localStorage.getItem(kept) ?? '{}') as Partial<PaneSizes>;
    return {
      queue: within(stored.queue, limits.queue, ordinary.queue),
      papers: within(stored.papers, limits.papers, ordinary.papers),
      queueFolded: stored.queueFolded === true,
    };
  } catch {
    return ordinary;
  }
};

/** Where somebody put the borders, remembered on this device. */
export const usePaneSizes = () => {
  const [sizes, setSizes] = useState(read);
  const change = (part: Partial<PaneSizes>): void => {
    const next = { ...sizes, ...part };
    const held = {
      ...next,
      queue: within(next.queue, limits.queue, ordinary.queue),
      papers: within(next.papers, limits.papers, ordinary.papers),
    };
    localStorage.setItem(kept, JSON.stringify(held));
    setSizes(held);
  };
  return { sizes, change };
};
