import { randomUUID } from 'node:crypto';
import type { Answered } from '../client.ts';
import { mustEqual, type Story, yuan } from './story.ts';

export type Allocation = Answered<'view-allocation'>;

/** A fund too small for all who wait for it: worked out once, signed by two, given claim by claim. */
export const shareFund = async (story: Story, pot: string): Promise<Allocation> => {
  const [bai, tang] = [story.client.as('finance-bai'), story.client.as('finance-tang')];
  const proposing = { path: { pot }, key: randomUUID() };
  let proposed = await bai('propose-allocation', proposing);
  while (proposed.left) proposed = await bai('propose-allocation', proposing);
  const { id, hash = '' } = proposed;
  const path = { allocation: id };
  const { shares, fundFen = 0, fullFen } = await tang('view-allocation', { path, query: {} });
  mustEqual(
    shares.reduce((sum, { shareFen }) => sum + shareFen, 0),
    fundFen,
    'the shares and the fund',
  );
  story.tell('finance-bai', `资金池 ${pot} 年终分配：${shares.length} 件共需 ${yuan(fullFen)}，可分 ${yuan(fundFen)}`);
  for (const { name, fullFen: full, shareFen } of shares)
    story.tell('finance-bai', `  ${name}：核定 ${yuan(full)}，分得 ${yuan(shareFen)}`);
  await bai('sign-allocation', { path, body: { hash } });
  await tang('sign-allocation', { path, body: { hash } });
  story.tell('finance-tang', '两人先后签字');
  const applying = { path, key: randomUUID() };
  let { left } = await tang('apply-allocation', applying);
  while (left) ({ left } = await tang('apply-allocation', applying));
  const applied = await tang('view-allocation', { path, query: {} });
  mustEqual([applied.state, applied.applied], ['applied', shares.length], 'the allocation');
  return applied;
};
