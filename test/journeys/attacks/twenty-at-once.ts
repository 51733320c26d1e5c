import { expect } from 'vitest';
import type { RouteName } from '../../../shared/contract/routes.ts';
import type { Given, Reply } from '../client.ts';
import type { Scene } from './scene.ts';

export const times = 20;

/** The same request at the same moment, twenty times; with a key in it, it is one command. */
export const twentyAtOnce = (scene: () => Scene) => ({
  twentyTimes: async <N extends RouteName>(persona: string, name: N, given: Given<N>): Promise<Reply[]> => {
    const token = await scene().client.token(persona);
    return Promise.all(Array.from({ length: times }, () => scene().client.attempt(name, given, { token })));
  },

  expectOneAnswer: (replies: readonly Reply[], status: number): void => {
    expect(replies.map((reply) => reply.status)).toEqual(Array(times).fill(status));
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  },
});
