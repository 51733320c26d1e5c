import { useSyncExternalStore } from 'react';

export const textSizes = { standard: 1, large: 1.25, largest: 1.5 } as const;

export type TextSize = keyof typeof textSizes;

export type Preferences = { readonly textSize: TextSize; readonly shortcuts: boolean };

const kept = 'preferences';
const ordinary: Preferences = { textSize: 'standard', shortcuts: true };

const read = (): Preferences => {
  try {
    const stored = JSON.parse(localStorage.getItem(kept) ?? '{}') as Partial<Preferences>;
    return {
      textSize: stored.textSize && stored.textSize in textSizes ? stored.textSize : ordinary.textSize,
      shortcuts: stored.shortcuts !== false,
    };
  } catch {
    return ordinary;
  }
};

let current = read();
const listeners = new Set<() => void>();

const apply = (): void => {
  document.documentElement.style.fontSize = `${textSizes[current.textSize] * 100}%`;
};

apply();

export const prefer = (change: Partial<Preferences>): void => {
  current = { ...current, ...change };
  localStorage.setItem(kept, JSON.stringify(current));
  apply();
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What a person chose on this device. */
export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => current);
