import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { PreparedClause } from '../../../../../shared/policy/prepare-clause.ts';
import { call } from '../../../api/call.ts';
import type { Problem } from '../../../api/problem.ts';
import { sendable } from '../saving/sendable.ts';
import { keptCopyOf, type WorkingCopy } from '../saving/working-copy.ts';
import type { DraftStart } from './places.ts';

type Beginning = {
  readonly claimant: string;
  readonly round: string;
  readonly clause: PreparedClause;
  readonly start: DraftStart | undefined;
  readonly from: string | undefined;
};

/** What the new draft holds from the first: a claim copied from, with the answers of the calculator on top. */
const firstCopy = async ({ clause, start, from }: Beginning): Promise<WorkingCopy | undefined> => {
  const copied = from === undefined ? undefined : keptCopyOf(await call('view-claim', { path: { claim: from } })).copy;
  if (!copied && !start) return undefined;
  const facts = { ...copied?.facts, ...start?.facts };
  const copy: WorkingCopy = {
    eventOn: start?.eventOn ?? copied?.eventOn,
    unitRegisteredInJinan: start?.unitRegisteredInJinan ?? copied?.unitRegisteredInJinan,
    facts: Object.fromEntries(
      clause.facts.flatMap(({ name }) => {
        const value = facts[name as keyof typeof facts];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    // What was explained to an office belongs to that claim.
    explanations: {},
  };
  return sendable(clause, copy).content;
};

/** Makes the draft, once however often it is pressed, and fills in what is known. */
export const useBegin = () => {
  const navigate = useNavigate();
  const key = useRef(crypto.randomUUID());
  const beginning = useMutation<string, Problem, Beginning>({
    mutationFn: async (given) => {
      const { claimant, round, clause } = given;
      const copy = await firstCopy(given);
      const body = { round, clause: clause.id };
      const { id, revision } = await call('create-draft', { path: { claimant }, body }, { key: key.current });
      if (copy)
        await call('save-draft', { path: { claim: id }, body: { clause: clause.id, revision, ...copy } as never });
      return id;
    },
    onSuccess: (claim) => navigate({ to: '/e/claims/$claim/edit/claimant', params: { claim }, replace: true }),
    onError: ({ code }) => {
      if (code === 'idempotency-key-reused') key.current = crypto.randomUUID();
    },
  });
  return { press: beginning.mutate, pending: beginning.isPending, problem: beginning.error };
};
