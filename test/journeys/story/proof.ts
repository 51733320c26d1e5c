import { firstBrokenEntry } from '../../../shared/claim/journal-chain.ts';
import { refusalOf } from '../client.ts';
import { type Filed, prepareClaim, submitPrepared, type Wish } from './filing.ts';
import { mustEqual, type Story } from './story.ts';

/** The same award once more: every paper is there, and still it does not go in. */
export const claimAgain = async (story: Story, wish: Wish): Promise<{ status: number; code: string }> => {
  const view = await prepareClaim(story, wish);
  const { status, problem } = await refusalOf(submitPrepared(story, wish.party.actor, view));
  const why = problem.issues?.map(({ message }) => message).join('；');
  story.tell(
    wish.party.actor,
    `再次申报「${view.clauseTitle.zh}」：${status} ${problem.code}，${why ?? problem.title}`,
  );
  return { status, code: problem.code };
};

/** The auditor reads the journal and recomputes the chain himself. */
export const proveJournal = async (story: Story, { id, title }: Filed): Promise<string[]> => {
  const { journal, firstBrokenEntry: reported } = await story.client.as('auditor-shi')('read-journal', {
    path: { claim: id },
  });
  mustEqual([reported, firstBrokenEntry(journal)], [null, undefined], `the journal of ${title}`);
  story.tell('auditor-shi', `核验「${title}」：${journal.length} 条记录首尾相连`);
  return journal.map(({ act }) => act);
};
