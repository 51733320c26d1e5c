import { describe, expect, test } from 'vitest';
import { type KeyPlace, keyFor, keyMap, keysAt, type Where } from '../../web/app/review/keys/key-map.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

const free: Where = { place: 'desk', inField: false, onControl: false, afterG: false };
const places: readonly KeyPlace[] = ['queue', 'desk'];

test('every key does what the workbench says it does', () => {
  const meant = ['j', 'K', '1', '9', '[', ']', 'c', 'q', 'a', 'R', 'x', '/', 'f', 'Escape', '?'].map((key) =>
    keyFor(press(key), free),
  );
  expect(meant).toEqual([
    'next',
    'previous',
    'condition',
    'condition',
    'previousPaper',
    'nextPaper',
    'checked',
    'doubted',
    'agree',
    'giveBack',
    'against',
    'search',
    'filter',
    'back',
    'help',
  ]);
  expect(keyFor(press('【'), free)).toBe('previousPaper');
  expect(keyFor(press('q'), { ...free, afterG: true })).toBe('queue');
});

test('an opinion is given by no single key', () => {
  expect(keyFor(press('Enter'), free)).toBeUndefined();
  expect(keyFor(press('Enter', { ctrlKey: true }), free)).toBe('give');
  expect(keyFor(press('Enter', { metaKey: true }), { ...free, inField: true })).toBe('give');
  for (const key of ['a', 'r', 'x', 'c', 'j']) expect(keyFor(press(key, { ctrlKey: true }), free)).toBeUndefined();
});

describe.each(places)('in the %s', (place) => {
  const known = keysAt(place).flatMap(([, { keys }]) => keys);

  test('no key acts while a word is being composed, Ctrl+Enter too', () => {
    for (const inField of [true, false])
      for (const key of known)
        for (const ctrlKey of [true, false]) {
          const where = { ...free, place, inField };
          expect(keyFor(press(key, { ctrlKey, isComposing: true }), where)).toBeUndefined();
          expect(keyFor(press(key, { ctrlKey, keyCode: 229 }), where)).toBeUndefined();
        }
  });

  test('letters, digits and signs are dead in a field', () => {
    for (const key of known.filter((each) => each.length === 1))
      expect([key, keyFor(press(key), { ...free, place, inField: true })]).toEqual([key, undefined]);
  });
});

test('Enter opens the first claim, but not from a link or a button that takes it itself', () => {
  expect(keyFor(press('Enter'), { ...free, place: 'queue' })).toBe('start');
  expect(keyFor(press('Enter'), { ...free, place: 'queue', onControl: true })).toBeUndefined();
});

test('no two keys of one place are the same', () => {
  for (const place of places) {
    const pressed = keysAt(place).flatMap(([, { keys, after = '', withControl = false }]) =>
      keys.map((key) => `${after} ${withControl} ${key}`),
    );
    expect(new Set(pressed).size).toBe(pressed.length);
  }
  expect(Object.keys(keyMap).length).toBe(17);
});
