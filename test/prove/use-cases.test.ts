import { expect, test } from 'vitest';
import { type RouteName, routes } from '../../shared/contract/routes.ts';
import { useCases } from './use-cases.ts';

const commands = (Object.keys(routes) as RouteName[]).filter((name) => 'command' in routes[name]);
const covered = new Set(useCases.map(({ route }) => route));

test('every command has a scene in which it is proven against faults', () => {
  const missing = commands.filter((name) => !covered.has(name));
  expect(
    missing,
    `Write a scene for ${missing.join(', ')} in test/prove/use-cases: what it begins with, the command, what it leaves.`,
  ).toEqual([]);
});

test('every scene has a name of its own, without the sign that a replay is written with', () => {
  const names = useCases.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z-]+$/.test(name))).toEqual([]);
});
