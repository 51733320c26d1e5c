import { describe, expect, test } from 'vitest';
import { wan } from '../../../shared/money/fen.ts';
import { refusalOf } from '../client.ts';
import { fileClaim } from '../story/filing.ts';
import { agree, allAgree } from '../story/reviewing.ts';
import { digits } from '../story/story.ts';
import type { Scene } from './scene.ts';

export const separation = (scene: () => Scene): void => {
  const admin = () => scene().client.as('admin');

  /** A new Madrid claim of the company, one unit of 2,000 yuan. */
  const newClaim = (actor = scene().cast.company.actor) =>
    fileClaim(scene().story, {
      party: { ...scene().cast.company, actor },
      round: scene().round,
      eventOn: scene().eventOn,
      clause: 'madrid-trademark',
      facts: { marks: [{ registration: digits(9), designations: ['US'], registeredOn: scene().eventOn }] },
      sumFen: wan(0.2),
    });

  const stateOf = async (claim: string) =>
    (await scene().client.as('auditor-shi')('read-journal', { path: { claim } })).claim.state;

  const shownTo = (persona: string, claim: string) => scene().client.as(persona)('view-review', { path: { claim } });

  const approveAs = async (persona: string, claim: string) => {
    const { contentRevision, assessmentHash } = await shownTo(persona, claim);
    const body = { contentRevision, assessmentHash, amountFen: wan(0.2) };
    return scene().client.as(persona)('approve-claim', { path: { claim }, body });
  };

  test('a withdrawn role stops at once, under the token that was good before', async () => {
    const { client } = scene();
    const commerce = client.as('reviewer-commerce');
    const queue = { query: { department: 'commerce' } };
    const role = { role: 'reviewer', department: 'commerce' } as const;
    await commerce('list-queue', queue);
    await admin()('withdraw-role', { path: { person: 'reviewer-commerce', role: 'reviewer' }, query: {} });
    expect((await refusalOf(commerce('list-queue', queue))).problem.code).toBe('wrong-role');
    await admin()('appoint-person', { path: { person: 'reviewer-commerce' }, body: role });
    await commerce('list-queue', queue);
  });

  test('a withdrawn role also stops a decision of money', async () => {
    const { client, story } = scene();
    const claim = await newClaim();
    await allAgree(story, claim);
    const { contentRevision, assessmentHash } = await shownTo('approver-gao', claim.id);
    await admin()('withdraw-role', { path: { person: 'approver-gao', role: 'approver' }, query: {} });
    const body = { contentRevision, assessmentHash, amountFen: wan(0.2) };
    const refused = await refusalOf(client.as('approver-gao')('approve-claim', { path: { claim: claim.id }, body }));
    expect([refused.status, refused.problem.code]).toEqual([403, 'wrong-role']);
    await admin()('appoint-person', { path: { person: 'approver-gao' }, body: { role: 'approver' } });
    expect(await stateOf(claim.id)).toBe('reviewed');
  });

  test('an unbound clerk sees nothing of the claimant any more', async () => {
    const { client, cast } = scene();
    const path = { claimant: cast.institution.id };
    await admin()('unbind-person', { path: { person: 'clerk-sun', claimant: cast.institution.id } });
    expect((await refusalOf(client.as('clerk-sun')('view-claimant', { path }))).status).toBe(404);
    await admin()('bind-person', {
      path: { person: 'clerk-sun' },
      body: { claimant: cast.institution.id, as: 'clerk' },
    });
  });

  describe('one person, two hats', () => {
    test('who gave an opinion does not approve', async () => {
      const { story } = scene();
      const claim = await newClaim();
      await allAgree(story, claim);
      await admin()('appoint-person', { path: { person: 'reviewer-science' }, body: { role: 'approver' } });
      const refused = await refusalOf(approveAs('reviewer-science', claim.id));
      expect([refused.status, refused.problem.code]).toEqual([403, 'own-work']);
      expect((await shownTo('reviewer-science', claim.id)).barred).toHaveLength(1);
      await admin()('withdraw-role', { path: { person: 'reviewer-science', role: 'approver' }, query: {} });
    });

    test('who edits for the claimant does not review it', async () => {
      const { story, cast } = scene();
      const bound = { path: { person: 'reviewer-market' }, body: { claimant: cast.company.id, as: 'clerk' } } as const;
      await admin()('bind-person', bound);
      const own = await newClaim('reviewer-market');
      await admin()('unbind-person', { path: { person: 'reviewer-market', claimant: cast.company.id } });
      const refused = await refusalOf(agree(story, own, 'market-supervision', own.sumFen));
      expect([refused.status, refused.problem.code]).toEqual([403, 'own-work']);
    });

    test('one approver does not sign twice', async () => {
      const { story, cast, round, eventOn, client } = scene();
      const facts = { firstTime: true };
      const wish = { party: cast.rival, round, eventOn, clause: 'china-quality-award', facts, sumFen: wan(300) };
      const claim = await fileClaim(story, wish);
      await allAgree(story, claim);
      const { contentRevision, assessmentHash } = await shownTo('approver-lin', claim.id);
      const signed = { path: { claim: claim.id }, body: { contentRevision, assessmentHash, amountFen: wan(300) } };
      expect((await client.as('approver-lin')('approve-claim', signed)).state).toBe('reviewed');
      const refused = await refusalOf(client.as('approver-lin')('approve-claim', signed));
      expect([refused.status, refused.problem.code]).toEqual([403, 'own-work']);
    });

    test('who asked for money does not confirm it', async () => {
      const body = { programme: 'county', rule: 'first-come', year: 2034, amountFen: 1, document: '示例' } as const;
      const { id } = await scene().client.as('finance-bai')('ask-appropriation', { body });
      const path = { appropriation: id };
      const refused = await refusalOf(scene().client.as('finance-bai')('confirm-appropriation', { path }));
      expect([refused.status, refused.problem.code]).toEqual([403, 'own-work']);
    });

    test('an administrator takes no role for himself, and nobody with money becomes one', async () => {
      const appoint = (person: string, role: 'finance' | 'administrator') =>
        refusalOf(admin()('appoint-person', { path: { person }, body: { role } }));
      expect((await appoint('admin', 'finance')).problem.code).toBe('own-work');
      expect((await appoint('finance-bai', 'administrator')).problem.code).toBe('role-conflict');
      expect((await appoint('erp', 'finance')).problem.code).toBe('program-cannot-hold-role');
    });
  });

  describe('what was not looked at is not decided', () => {
    test('an opinion, a return, an approval on another revision of the content', async () => {
      const { client, story } = scene();
      const claim = await newClaim();
      const path = { claim: claim.id };
      const opinion = { agrees: true, department: 'science', contentRevision: 2, amountFen: 1 } as const;
      const corrections = [{ target: 'account', kind: 'wrong', words: '请核对' } as const];
      await allAgree(story, claim);
      const { assessmentHash } = await shownTo('approver-lin', claim.id);
      const stale = await Promise.all([
        refusalOf(
          client.as('approver-lin')('approve-claim', {
            path,
            body: { contentRevision: 2, assessmentHash, amountFen: 1 },
          }),
        ),
        refusalOf(client.as('approver-lin')('return-claim', { path, body: { contentRevision: 2, corrections } })),
        refusalOf(
          client.as('approver-lin')('refuse-claim', {
            path,
            body: { contentRevision: 2, reasons: [{ condition: 'first-time', words: '不符' }] },
          }),
        ),
      ]);
      expect(stale.map(({ status, problem }) => [status, problem.code])).toEqual(Array(3).fill([409, 'stale']));
      const other = await newClaim();
      const refused = await refusalOf(
        client.as('reviewer-science')('give-opinion', { path: { claim: other.id }, body: opinion }),
      );
      expect([refused.status, refused.problem.code]).toEqual([409, 'stale']);
    });

    test('an approval whose assessment is another by now answers with the new one and changes nothing', async () => {
      const { client, story, cast } = scene();
      const claim = await newClaim();
      await allAgree(story, claim);
      const { contentRevision, assessmentHash } = await shownTo('approver-lin', claim.id);
      const path = { claimant: cast.company.id };
      const register = (registeredInJinan: boolean) =>
        admin()('change-registration', { path, body: { registeredInJinan, source: '市场主体登记' } });
      await register(false);
      const body = { contentRevision, assessmentHash, amountFen: wan(0.2) };
      const refused = await refusalOf(client.as('approver-lin')('approve-claim', { path: { claim: claim.id }, body }));
      await register(true);
      expect([refused.status, refused.problem.code]).toEqual([409, 'assessment-changed']);
      expect(refused.problem.details).toMatchObject({
        assessment: { verdict: 'refused' },
        assessmentHash: expect.any(String),
      });
      expect(await stateOf(claim.id)).toBe('reviewed');
    });

    test('two tabs on one draft: the second that saves is told', async () => {
      const { client, cast, round } = scene();
      const clerk = client.as('clerk-chen');
      const made = { path: { claimant: cast.company.id }, body: { round, clause: 'madrid-trademark' } } as const;
      const { id, revision } = await clerk('create-draft', made);
      const save = { path: { claim: id }, body: { clause: 'madrid-trademark', revision, facts: {}, explanations: {} } };
      const token = await client.token('clerk-chen');
      const replies = await Promise.all([1, 2, 3].map(() => client.attempt('save-draft', save, { token })));
      expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    });
  });
};
