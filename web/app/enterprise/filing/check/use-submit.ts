import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { factLabels } from '../../../../../shared/policy/fact-labels.ts';
import type { Answer } from '../../../api/call.ts';
import { Problem } from '../../../api/problem.ts';
import { answerOf } from '../../../api/use-answer.ts';
import { useCommand } from '../../../api/use-command.ts';
import type { Issue } from '../../../parts/form/use-issues.ts';
import { useFiling } from '../use-filing.ts';
import { useCheckWords } from '../words.ts';
import type { Changed } from './rules-changed.tsx';

export type Submit = {
  /** All that stands in the way, the page's reasons and the platform's in the same words. */
  readonly against: readonly Issue[];
  /** How many times the button was pressed in vain. */
  readonly asked: number;
  readonly changed: Changed | undefined;
  readonly problem: unknown;
  readonly pending: boolean;
  readonly press: () => Promise<void>;
};

/** Submits just what is on the page: this revision, under the rules and for the sum that were shown. */
export const useSubmit = (): Submit => {
  const { t, locale } = useCheckWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { claim, grounds, keeper, assessment, shown, committed, commit, settled, clause } = useFiling();
  const submitting = useCommand('submit-claim');
  const [asked, setAsked] = useState(0);
  const [changed, setChanged] = useState<Changed>();
  const [refused, setRefused] = useState<readonly Issue[]>([]);

  const { facts } = settled.content;
  const { sum } = clause.grant;
  const emptyList =
    sum.kind === 'units' && ((facts[sum.of] as readonly unknown[] | undefined) ?? []).length === 0
      ? [{ path: `facts.${sum.of}`, message: t('listEmpty', { list: factLabels[sum.of][locale] }) }]
      : [];
  const own = [...emptyList, ...(committed ? [] : [{ path: 'commitment', message: t('notCommittedIssue') }])];
  const said = new Set(assessment.issues.map(({ path, message }) => path + message));
  const further = refused.filter(({ path, message }) => !said.has(path + message));
  const against = [...assessment.issues, ...further, ...own];

  const afterChange = async (problem: Problem): Promise<void> => {
    const before = { versionBefore: grounds.round.version, before: shown?.amount?.fen };
    const { assessment: now, roundVersion } = problem.body.details as {
      readonly assessment: Answer<'assess-draft'>;
      readonly roundVersion: number;
    };
    await queries.invalidateQueries();
    setChanged({ ...before, version: roundVersion, after: now.amount?.fen });
  };

  const send = async (): Promise<void> => {
    const sent = { roundVersion: grounds.round.version, amountFen: shown?.amount?.fen ?? null };
    try {
      await submitting.mutateAsync({
        path: { claim: claim.id },
        body: { revision: keeper.now().revision, commitment: true, shown: sent },
      });
      commit(false);
      await navigate({ to: '/e/claims/$claim/submitted', params: { claim: claim.id } });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (problem.code === 'assessment-changed') await afterChange(problem);
      else if (problem.code === 'stale')
        await queries.invalidateQueries(answerOf('view-claim', { path: { claim: claim.id } }));
      setRefused(problem.body.issues ?? []);
      setAsked((before) => before + 1);
    }
  };

  const press = async (): Promise<void> => {
    setChanged(undefined);
    setRefused([]);
    if (against.length > 0 || !(await keeper.flush())) {
      setAsked((before) => before + 1);
      return;
    }
    await send();
  };

  const told = submitting.error;
  const isTold = told?.code === 'assessment-changed' || (told?.body.issues ?? []).length > 0;
  return { against, asked, changed, problem: isTold ? undefined : told, pending: submitting.isPending, press };
};
