import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { PreparedClause } from '../../../../shared/policy/prepare-clause.ts';
import { type Answer, call } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { forgetUnsent, keepUnsent, readUnsent } from '../../session/unsent.ts';
import { useLocale } from '../../words/words.ts';
import { assessCopy } from './assess-copy.ts';
import { openUploads } from './evidence/uploads.ts';
import { type GroundsView, groundsOf } from './grounds-of.ts';
import { keepDraft } from './saving/keeper.ts';
import { parkingPlace } from './saving/parked.ts';
import { sendable } from './saving/sendable.ts';
import { keptCopyOf, type WorkingCopy } from './saving/working-copy.ts';
import type { Step } from './steps/step.ts';
import { useConfirmed } from './use-confirmed.ts';
import type { Filing } from './use-filing.ts';
import { useSettled } from './use-settled.ts';

export type Begun = {
  readonly claim: Answer<'view-claim'>;
  readonly clause: PreparedClause;
  readonly grounds: GroundsView;
};

/** Saving goes through the mutations, so that the end of a sign-in is seen wherever it shows. */
const useKeeper = ({ claim, clause }: Begun) => {
  const queries = useQueryClient();
  const { mutateAsync } = useMutation({
    // Without a network it is tried all the same: the state of saving must not wait unseen.
    networkMode: 'always',
    mutationFn: ({ revision, content }: { readonly revision: number; readonly content: WorkingCopy }) =>
      call('save-draft', { path: { claim: claim.id }, body: { clause: clause.id, revision, ...content } as never }),
  });
  const send = useRef(mutateAsync);
  send.current = mutateAsync;
  const [keeper] = useState(() =>
    keepDraft({
      begun: keptCopyOf(claim),
      contentOf: (copy) => sendable(clause, copy).content,
      send: async (revision, content) => (await send.current({ revision, content })).revision,
      read: async () =>
        keptCopyOf(
          await queries.fetchQuery({ ...answerOf('view-claim', { path: { claim: claim.id } }), staleTime: 0 }),
        ),
      parking: parkingPlace(claim.id),
    }),
  );
  useEffect(() => {
    const retry = (): void => void keeper.flush();
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('online', retry);
      void keeper.flush();
    };
  }, [keeper]);
  return keeper;
};

const committedName = (claim: string): string => `commitment-${claim}`;

/** Given for this sitting: what was promised yesterday is read again before it is submitted today. */
const useCommitment = (claim: string) => {
  const [committed, setCommitted] = useState(() => readUnsent(committedName(claim)) !== null);
  const commit = (given: boolean): void => {
    if (given) keepUnsent(committedName(claim), 'given');
    else forgetUnsent(committedName(claim));
    setCommitted(given);
  };
  return { committed, commit };
};

export const useFilingState = (begun: Begun): Filing => {
  const { claim, clause, grounds } = begun;
  const locale = useLocale();
  const queries = useQueryClient();
  const keeper = useKeeper(begun);
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.now);
  const [uploads] = useState(() =>
    openUploads(claim.id, () => queries.invalidateQueries({ queryKey: ['view-claim', { path: { claim: claim.id } }] })),
  );
  const [left, setLeft] = useState<ReadonlySet<Step>>(new Set());
  const leave = useCallback(
    (step: Step) => setLeft((before) => (before.has(step) ? before : new Set([...before, step]))),
    [],
  );
  const kept = useMemo(() => keptCopyOf(claim), [claim]);
  useEffect(() => keeper.meet(kept), [keeper, kept]);

  const copy = useSettled(keeping.copy, 300);
  const settled = useMemo(() => sendable(clause, copy), [clause, copy]);
  const assessment = useMemo(
    () => assessCopy(groundsOf(clause, grounds), settled.content, claim.evidence, locale),
    [clause, grounds, settled, claim.evidence, locale],
  );
  const confirmed = useConfirmed(claim.id, keeping, assessment.explained, copy === keeping.copy);
  return {
    claim,
    clause,
    grounds,
    keeper,
    keeping,
    settled,
    assessment,
    ...confirmed,
    change: keeper.change,
    uploads,
    left,
    leave,
    ...useCommitment(claim.id),
  };
};
