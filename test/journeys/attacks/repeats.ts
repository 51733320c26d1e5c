import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { potId } from '../../../shared/money/pot.ts';
import { problemIn, refusalOf } from '../client.ts';
import { prepareClaim } from '../story/filing.ts';
import { digits } from '../story/story.ts';
import type { Scene } from './scene.ts';
import { times, twentyAtOnce } from './twenty-at-once.ts';

export const repeats = (scene: () => Scene): void => {
  const { twentyTimes, expectOneAnswer } = twentyAtOnce(scene);

  const journalOf = async (claim: string) =>
    (await scene().client.as('auditor-shi')('read-journal', { path: { claim } })).journal;

  describe('the same command twenty times at once under one key has one effect and one answer', () => {
    test('a draft', async () => {
      const { cast, round, client } = scene();
      const path = { claimant: cast.institution.id };
      const asked = { path, body: { round, clause: 'china-quality-award' }, key: randomUUID() } as const;
      expectOneAnswer(await twentyTimes('clerk-sun', 'create-draft', asked), 201);
      const drafts = await client.as('clerk-sun')('list-claims', { path, query: {} });
      expect(drafts.items.filter(({ clause }) => clause === 'china-quality-award')).toHaveLength(1);
    });

    test('a claimant admitted', async () => {
      const body = { kind: 'individual', idNumber: '110101199003070054', name: '甲某' } as const;
      expectOneAnswer(await twentyTimes('admin', 'admit-claimant', { body, key: randomUUID() }), 201);
    });

    test('an appropriation asked and confirmed', async () => {
      const { client } = scene();
      const body = { programme: 'county', rule: 'first-come', year: 2031, amountFen: 100, document: '示例' } as const;
      const asked = await twentyTimes('finance-bai', 'ask-appropriation', { body, key: randomUUID() });
      expectOneAnswer(asked, 201);
      const { id: appropriation } = z.object({ id: z.string() }).parse(asked[0]?.body);
      const confirmed = { path: { appropriation }, key: randomUUID() };
      expectOneAnswer(await twentyTimes('finance-tang', 'confirm-appropriation', confirmed), 200);
      const { pots } = await client.as('finance-bai')('list-pots', {});
      expect(pots.find(({ id }) => id === potId('county', 2031))?.appropriatedFen).toBe(100);
    });

    test('an opinion', async () => {
      const { submitted } = scene();
      const opinion = { agrees: true, department: 'finance', contentRevision: 1, amountFen: submitted.sumFen } as const;
      const asked = { path: { claim: submitted.id }, body: opinion, key: randomUUID() };
      expectOneAnswer(await twentyTimes('reviewer-finance', 'give-opinion', asked), 200);
      expect((await journalOf(submitted.id)).filter(({ act }) => act === 'give-opinion')).toHaveLength(1);
    });

    test('a submission', async () => {
      const { story, quality } = scene();
      const { id, revision } = await prepareClaim(story, quality);
      const asked = { path: { claim: id }, body: { revision, commitment: true }, key: randomUUID() } as const;
      expectOneAnswer(await twentyTimes('clerk-chen', 'submit-claim', asked), 200);
      expect((await journalOf(id)).map(({ act }) => act)).toEqual(['submit']);
    });
  });

  test('twenty confirmations under twenty keys put the money in once', async () => {
    const { client } = scene();
    const body = { programme: 'county', rule: 'first-come', year: 2032, amountFen: 100, document: '示例' } as const;
    const { id: appropriation } = await client.as('finance-bai')('ask-appropriation', { body });
    const replies = await twentyTimes('finance-tang', 'confirm-appropriation', { path: { appropriation } });
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(times - 1);
    const { pots } = await client.as('finance-bai')('list-pots', {});
    expect(pots.find(({ id }) => id === potId('county', 2032))?.appropriatedFen).toBe(100);
  });

  describe('a key belongs to one content', () => {
    test('another body under it is refused, whatever the state meanwhile', async () => {
      const { cast, client } = scene();
      const clerk = client.as('clerk-chen');
      const key = randomUUID();
      const profile = (phone: string) =>
        ({ path: { claimant: cast.company.id }, body: { contact: { name: '联系人', phone } }, key }) as const;
      const first = await clerk('save-profile', profile('0531-66600002'));
      const refused = await refusalOf(clerk('save-profile', profile('0531-66600003')));
      expect([refused.status, refused.problem.code]).toEqual([422, 'idempotency-key-reused']);
      expect(await clerk('save-profile', profile('0531-66600002'))).toEqual(first);
      const view = await clerk('view-claimant', { path: { claimant: cast.company.id } });
      expect(view.contact?.phone).toBe('0531-66600002');
    });

    test('another draft under it is refused', async () => {
      const { cast, round, client } = scene();
      const key = randomUUID();
      const draft = (clause: string) => ({ path: { claimant: cast.rival.id }, body: { round, clause }, key }) as const;
      const agent = client.as('agent-wu');
      const first = await agent('create-draft', draft('jinan-famous-brand'));
      expect((await refusalOf(agent('create-draft', draft('madrid-trademark')))).problem.code).toBe(
        'idempotency-key-reused',
      );
      expect(await agent('create-draft', draft('jinan-famous-brand'))).toEqual(first);
    });

    test('another act under it is refused', async () => {
      const { submitted, client } = scene();
      const entry = (await journalOf(submitted.id)).find(({ act }) => act === 'submit');
      const withdrawal = {
        path: { claim: submitted.id },
        body: { reason: '不再申报' },
        key: entry?.idempotencyKey ?? '',
      };
      const refused = await refusalOf(client.as('clerk-chen')('withdraw-claim', withdrawal));
      expect(refused.problem.code).toBe('idempotency-key-reused');
    });

    test('and to one person: another’s is his own', async () => {
      const { client } = scene();
      const key = randomUUID();
      const body = { programme: 'county', rule: 'first-come', year: 2033, amountFen: 7, document: digits(6) } as const;
      const one = await client.as('finance-bai')('ask-appropriation', { body, key });
      const other = await client.as('finance-tang')('ask-appropriation', { body, key });
      expect(other.id).not.toBe(one.id);
    });
  });

  test('what was refused is no effect: the same key may succeed later', async () => {
    const { cast, round, client } = scene();
    const shopkeeper = client.as('owner-zhou');
    const path = { claimant: cast.shop.id };
    const { id } = await shopkeeper('create-draft', { path, body: { round, clause: 'china-quality-award' } });
    const key = randomUUID();
    const submit = { path: { claim: id }, body: { revision: 1, commitment: true }, key } as const;
    const code = async () =>
      problemIn(await client.attempt('submit-claim', submit, { token: await client.token('owner-zhou') })).code;
    expect([await code(), await code()]).toEqual(['not-ready', 'not-ready']);
  });
};
