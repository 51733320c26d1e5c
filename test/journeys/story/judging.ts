import { wan } from '../../../shared/money/fen.ts';
import type { Claims } from './claims.ts';
import { submitPrepared } from './filing.ts';
import { handIn } from './papers.ts';
import { agree, allAgree, approve, disagree, refuse, returnClaim } from './reviewing.ts';
import { mustEqual, type Story } from './story.ts';

/** The opinions that stood after the correction, and the one that had to be given again. */
export type Kept = { readonly standing: readonly string[]; readonly asked: readonly string[] };

/** The institution answers one list of two corrections: a fact and a paper. */
const correct = async (story: Story, { demonstration }: Claims): Promise<Kept> => {
  const { id, party, clause, eventOn, facts, title } = demonstration;
  const path = { claim: id };
  await agree(story, demonstration, 'finance', demonstration.sumFen);
  await returnClaim(story, demonstration, 'market-supervision', [
    { target: 'fact:project', kind: 'wrong', words: '项目名称与验收文件不一致' },
    { target: 'evidence:acceptance-document', kind: 'outdated', words: '请换交盖章的验收文件' },
  ]);
  const caller = story.client.as(party.actor);
  const returned = await caller('view-claim', { path });
  mustEqual(returned.corrections.length, 2, 'the corrections the institution reads');
  const project = `${facts.project}（国家级）`;
  const draft = { clause, revision: returned.revision, eventOn, facts: { ...facts, project } };
  await caller('save-draft', { path, body: draft });
  const old = returned.evidence.find(({ kind }) => kind === 'acceptance-document');
  if (old) await caller('remove-evidence', { path: { ...path, evidence: old.id } });
  await handIn(caller, id, 'acceptance-document', `${id} stamped`);
  const corrected = await caller('view-claim', { path });
  await submitPrepared(story, party.actor, corrected);
  const { opinions } = await caller('view-claim', { path });
  const inState = (given: boolean) => opinions.filter((each) => each.given === given);
  const named = (given: boolean): string =>
    inState(given)
      .map(({ name }) => name.zh)
      .join('、');
  story.tell(party.actor, `补正 2 处后重新提交「${title}」；保留意见：${named(true)}，须重新审核：${named(false)}`);
  const ids = (given: boolean): string[] => inState(given).map(({ department }) => department);
  return { standing: ids(true), asked: ids(false) };
};

/** Departments and approvers judge everything; the sums approved by the claim's part in the story. */
export const judgeAll = async (story: Story, claims: Claims) => {
  await allAgree(story, claims.quality);
  await approve(story, claims.quality, ['approver-lin', 'approver-gao']);
  await allAgree(story, claims.madrid);
  await approve(story, claims.madrid, ['approver-lin']);

  const kept = await correct(story, claims);
  // Under a ceiling a department may give less; the lowest is what can be approved.
  const lowest = wan(38);
  await allAgree(story, claims.demonstration, lowest);
  await approve(story, claims.demonstration, ['approver-gao'], lowest);

  await allAgree(story, claims.cloud);
  await approve(story, claims.cloud, ['approver-gao']);
  await allAgree(story, claims.personal);
  await approve(story, claims.personal, ['approver-lin']);

  const reason = '证书载明为复评换证，并非新获得“济南名牌”';
  await disagree(story, claims.refused, 'market-supervision', reason);
  await agree(story, claims.refused, 'finance', claims.refused.sumFen);
  await refuse(story, claims.refused, 'approver-gao', 'first-time', reason);

  const { quality, madrid, cloud, personal } = claims;
  const approvedFen: Partial<Record<keyof Claims, number>> = {
    quality: quality.sumFen,
    madrid: madrid.sumFen,
    demonstration: lowest,
    cloud: cloud.sumFen,
    personal: personal.sumFen,
  };
  return { approvedFen, kept };
};
