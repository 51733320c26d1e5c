import { describe, expect, test } from 'vitest';
import { wan } from '../../../shared/money/fen.ts';
import { potId } from '../../../shared/money/pot.ts';
import { problemIn, refusalOf } from '../client.ts';
import { appropriate, readBooks } from '../story/budget.ts';
import type { Party } from '../story/cast.ts';
import { type Filed, fileClaim } from '../story/filing.ts';
import { allAgree } from '../story/reviewing.ts';
import { digits } from '../story/story.ts';
import type { Scene } from './scene.ts';

export const money = (scene: () => Scene): void => {
  const demonstration = async (party: Party, project: string): Promise<Filed> => {
    const { story, round, eventOn } = scene();
    const clause = 'national-standardization-demonstration';
    const claim = await fileClaim(story, {
      party,
      round,
      eventOn,
      clause,
      facts: { project, accepted: true },
      sumFen: wan(40),
    });
    await allAgree(story, claim);
    return claim;
  };

  const approval = async ({ id, sumFen }: Filed, amountFen = sumFen) => {
    const { client } = scene();
    const path = { claim: id };
    const { contentRevision, assessmentHash } = await client.as('approver-lin')('view-review', { path });
    return { path, body: { contentRevision, assessmentHash, amountFen } };
  };

  const approve = async (claim: Filed, amountFen?: number) =>
    scene().client.as('approver-lin')('approve-claim', await approval(claim, amountFen));

  const journalOf = (claim: string) => scene().client.as('auditor-shi')('read-journal', { path: { claim } });

  const pot = (programme: 'brand' | 'standardization') => potId(programme, scene().story.fundYear);

  const books = () => readBooks(scene().client, [pot('brand'), pot('standardization')]);

  /** The refusal, and the proof that nothing moved: neither pot nor journal. */
  const refusedWithout = async (claim: Filed, act: () => Promise<unknown>) => {
    const before = [await books(), await journalOf(claim.id)];
    const { status, problem } = await refusalOf(act());
    expect([await books(), await journalOf(claim.id)]).toEqual(before);
    return { status, code: problem.code, details: problem.details };
  };

  test('a pot without appropriation pays nothing', async () => {
    const { story, cast, round, eventOn } = scene();
    const marks = [{ registration: digits(9), designations: ['US'], registeredOn: eventOn }];
    const wish = { party: cast.rival, round, eventOn, clause: 'madrid-trademark', facts: { marks }, sumFen: wan(0.2) };
    const claim = await fileClaim(story, wish);
    await allAgree(story, claim);
    const { code, details } = await refusedWithout(claim, () => approve(claim));
    expect([code, details]).toEqual(['pot-missing', { pot: pot('brand') }]);
  });

  describe('one achievement, two claimants', () => {
    test('approved at once, one gets it; the other is told which claim has it', async () => {
      const { client, cast } = scene();
      const name = `示范 Project ${digits(6)}`;
      // The same project to a reader: another width, case and spacing.
      const wide = name.replaceAll(' ', '').replace('Project', 'ＰＲＯＪＥＣＴ');
      const first = await demonstration(cast.institution, name);
      const second = await demonstration(cast.company, wide);
      const token = await client.token('approver-lin');
      const given = [await approval(first), await approval(second)];
      const replies = await Promise.all(given.map((each) => client.attempt('approve-claim', each, { token })));
      expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const lost = replies.find(({ status }) => status === 409);
      const winner = replies[0]?.status === 200 ? first : second;
      const problem = lost && problemIn(lost);
      expect([problem?.code, problem?.details?.claim]).toEqual(['key-already-awarded', winner.id]);
      expect((await books())[pot('standardization')]).toMatchObject({ availableFen: 0, heldFen: wan(40), paidFen: 0 });
      const loser = winner === first ? second : first;
      expect((await journalOf(loser.id)).claim.state).toBe('reviewed');
    });
  });

  test('a pot that is short says by how much, and nothing changes', async () => {
    const claim = await demonstration(scene().cast.institution, `另一项目 ${digits(6)}`);
    const { status, code, details } = await refusedWithout(claim, () => approve(claim));
    expect([status, code]).toEqual([409, 'pot-short']);
    expect(details).toEqual({ pot: pot('standardization'), availableFen: 0, missingFen: wan(40) });
  });

  test('two approvals never take more than the pot has', async () => {
    const { client, story, cast } = scene();
    await appropriate(story, 'standardization', wan(60));
    const claims = [
      await demonstration(cast.company, `甲 ${digits(6)}`),
      await demonstration(cast.institution, `乙 ${digits(6)}`),
    ];
    const token = await client.token('approver-lin');
    const given = await Promise.all(claims.map((claim) => approval(claim)));
    const replies = await Promise.all(given.map((each) => client.attempt('approve-claim', each, { token })));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await books())[pot('standardization')]).toMatchObject({ availableFen: wan(20), heldFen: wan(80) });
  });

  test('two trade-mark claims at once stay under the yearly cap together', async () => {
    const { client, story, cast, round, eventOn } = scene();
    await appropriate(story, 'brand', wan(20));
    const claims: Filed[] = [];
    for (const designations of [
      ['US', 'DE', 'JP', 'FR'],
      ['GB', 'IT', 'ES', 'KR'],
    ]) {
      const marks = Array.from({ length: 5 }, () => ({ registration: digits(9), designations, registeredOn: eventOn }));
      const wish = { party: cast.rival, round, eventOn, clause: 'madrid-trademark', facts: { marks }, sumFen: wan(4) };
      const claim = await fileClaim(story, wish);
      await allAgree(story, claim);
      claims.push(claim);
    }
    const token = await client.token('approver-lin');
    const given = await Promise.all(claims.map((claim) => approval(claim)));
    const replies = await Promise.all(given.map((each) => client.attempt('approve-claim', each, { token })));
    const lost = replies.find(({ status }) => status === 409);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(lost && problemIn(lost)).toMatchObject({
      code: 'assessment-changed',
      details: { assessment: { amount: { kind: 'ceiling', fen: wan(1) } } },
    });
    expect((await books())[pot('brand')]).toMatchObject({ heldFen: wan(4), availableFen: wan(16) });
  });

  test('no other sum than the one found, the one opined, the one that is money', async () => {
    const { client, cast } = scene();
    const claim = await demonstration(cast.company, `丙 ${digits(6)}`);
    expect((await refusedWithout(claim, () => approve(claim, wan(40) + 1))).code).toBe('amount-over-opinion');
    const token = await client.token('approver-lin');
    const given = await approval(claim);
    for (const amountFen of [0, -1, 0.5, 2 ** 53, '1', null]) {
      const reply = await client.attempt('approve-claim', { ...given, body: { ...given.body, amountFen } }, { token });
      expect([amountFen, reply.status, problemIn(reply).issues?.map(({ path }) => path)]).toEqual([
        amountFen,
        422,
        ['amountFen'],
      ]);
    }
  });

  test('a fixed sum is that sum or nothing', async () => {
    const { client, submitted } = scene();
    const opinion = { agrees: true, department: 'market-supervision', contentRevision: 1 } as const;
    for (const amountFen of [wan(300) - 1, wan(300) + 1, 1]) {
      const given = { path: { claim: submitted.id }, body: { ...opinion, amountFen } };
      const refused = await refusalOf(client.as('reviewer-market')('give-opinion', given));
      expect([refused.status, refused.problem.code]).toEqual([422, 'amount-not-fixed-sum']);
    }
  });

  test('a sum no tier covers cannot be approved, and a round without tiers cannot be published', async () => {
    const { client, story, cast, eventOn } = scene();
    const officer = client.as('officer-he');
    const id = `untiered-${story.tag}`;
    const content = {
      title: { zh: '无分级批次（示例）', en: 'Round without tiers (illustrative)' },
      policy: 'jinan-brand-2017',
      clauses: ['national-standardization-demonstration'],
      achievementYear: story.achievementYear,
      fundYear: story.fundYear,
      windowFrom: story.today,
      windowUntil: story.today,
    };
    const path = { round: id };
    const { revision } = await officer('create-round', { body: { id, content } });
    const refused = await refusalOf(officer('publish-round', { path, body: { revision } }));
    expect([refused.status, refused.problem.code]).toEqual([422, 'round-incomplete']);
    const tiers = [{ upToFen: wan(1), signatures: 1 }];
    const changed = await officer('change-round', { path, body: { revision, content: { ...content, tiers } } });
    const stale = await refusalOf(officer('publish-round', { path, body: { revision } }));
    expect([stale.status, stale.problem.code]).toEqual([409, 'stale']);
    await officer('publish-round', { path, body: { revision: changed.revision } });
    const facts = { project: `丁 ${digits(6)}`, accepted: true };
    const clause = 'national-standardization-demonstration';
    const claim = await fileClaim(story, { party: cast.company, round: id, eventOn, clause, facts, sumFen: wan(40) });
    await allAgree(story, claim);
    expect((await refusedWithout(claim, () => approve(claim))).code).toBe('tier-missing');
  });
};
