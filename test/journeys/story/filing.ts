import type { Answered } from '../client.ts';
import type { Party } from './cast.ts';
import { handIn } from './papers.ts';
import { mustEqual, type Story, yuan } from './story.ts';

/** What somebody sets out to claim. `sumFen` is what the clause should give, worked out beside the platform. */
export type Wish = {
  readonly party: Party;
  readonly round: string;
  readonly clause: string;
  readonly eventOn: string;
  readonly facts: Record<string, unknown>;
  readonly unitRegisteredInJinan?: boolean;
  readonly sumFen: number;
};

export type Filed = Wish & { readonly id: string; readonly title: string };

type View = Answered<'view-claim'>;

/** A draft with its facts and every paper asked for, ready to be submitted. */
export const prepareClaim = async (story: Story, wish: Wish): Promise<View> => {
  const { party, round, clause, eventOn, facts, unitRegisteredInJinan } = wish;
  const caller = story.client.as(party.actor);
  const { id, revision } = await caller('create-draft', {
    path: { claimant: party.id },
    body: { round, clause },
  });
  const draft = {
    clause,
    revision,
    eventOn,
    facts,
    ...(unitRegisteredInJinan !== undefined && { unitRegisteredInJinan }),
  };
  await caller('save-draft', { path: { claim: id }, body: draft });
  const { evidenceAsked } = await caller('view-claim', { path: { claim: id } });
  for (const { kind } of evidenceAsked) await handIn(caller, id, kind, `${id} ${kind}`);
  return caller('view-claim', { path: { claim: id } });
};

export const submitPrepared = (story: Story, actor: string, { id, revision }: Pick<View, 'id' | 'revision'>) =>
  story.client.as(actor)('submit-claim', { path: { claim: id }, body: { revision, commitment: true } });

/** From the draft to the receipt; the sum is the one worked out, and what bound it is named. */
export const fileClaim = async (story: Story, wish: Wish, boundBy?: RegExp): Promise<Filed> => {
  const caller = story.client.as(wish.party.actor);
  const view = await prepareClaim(story, wish);
  const assessed = await caller('assess-draft', { path: { claim: view.id } });
  mustEqual([assessed.verdict, assessed.amount?.fen], ['payable', wish.sumFen], `the assessment of ${wish.clause}`);
  const steps = assessed.steps.map(({ sentence }) => sentence).join(' → ');
  if (boundBy && !boundBy.test(steps)) throw new Error(`No step of the sum says ${boundBy}: ${steps}`);
  const { state } = await submitPrepared(story, wish.party.actor, view);
  mustEqual(state, 'submitted', `the state of ${wish.clause}`);
  const title = view.clauseTitle.zh;
  story.tell(
    wish.party.actor,
    `为 ${wish.party.name} 提交「${title}」，材料 ${view.evidence.length} 份，${yuan(wish.sumFen)}${boundBy ? `（${steps}）` : ''}`,
  );
  return { ...wish, id: view.id, title };
};
