import { describe, expect, test } from 'vitest';
import { viewClaim } from '../../functions/enterprise/view-claim.ts';
import { enterObjection } from '../../functions/officer/enter-objection.ts';
import { followObjection } from '../../functions/public/follow-objection.ts';
import { viewNotice } from '../../functions/public/view-notice.ts';
import { dismissObjection } from '../../functions/review/dismiss-objection.ts';
import { listObjections } from '../../functions/review/list-objections.ts';
import { upholdObjection } from '../../functions/review/uphold-objection.ts';
import { viewObjection } from '../../functions/review/view-objection.ts';
import { eventOf } from '../../shared/claim/event-of.ts';
import { noticeDaysLeft, resumedUntil } from '../../shared/claim/notice-clock.ts';
import { routes } from '../../shared/contract/routes.ts';
import { wan } from '../../shared/money/fen.ts';
import { potBalances } from '../../shared/money/pot.ts';
import { readHead, readJournal } from '../../shared/store/aggregate.ts';
import { notices, pots } from '../../shared/store/aggregates.ts';
import { endNotices } from '../../shared/store/end-notices.ts';
import { takenKey } from '../../shared/store/keys.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { broughtTo } from './awarded-claim.ts';
import { beforeEntry, claimNow, staff } from './city.ts';
import { type Noticed, object, objector, on, onNotice } from './noticed-claims.ts';
import { atTheBorder, call, codeOf, doneValue, issuePaths, tally } from './requests.ts';
import { registerPerson } from './reviewed-claim.ts';

const nobody = undefined as unknown as Actor;

const settle = (
  act: 'dismiss' | 'uphold',
  table: Table,
  who: Actor,
  claim: string,
  objection = 1,
  day = '2019-12-04',
) =>
  call(act === 'dismiss' ? dismissObjection : upholdObjection, table, who, {
    path: { claim, objection },
    body: { reason: '经核查', reply: '已核查，特此答复' },
    moment: on(day),
  });

const noticeNow = async ({ table, notice }: Noticed) => (await readHead(table, notices, notice))?.head;

const entered = ({ table, he }: Noticed, claim: string, day: string) =>
  call(enterObjection, table, he, { path: { claim }, body: { ...objector, name: '赵示例' }, moment: on(day) });

describe('an objection through the public page', () => {
  test('holds its claim alone, and whoever holds number and code can follow it', async () => {
    const scene = await onNotice({ count: 2 });
    const { table, notice, claims } = scene;
    const [held = '', other = ''] = claims;
    const slip = doneValue(await object(scene, held));
    expect(slip).toEqual({
      number: `${held}-1`,
      code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{16}$/),
      receivedOn: '2019-12-03',
      promisedOn: '2019-12-17',
      provisional: false,
    });
    expect(await claimNow(table, held)).toMatchObject({ state: 'objected', openObjections: [1], noticeDaysLeft: 4 });
    expect((await claimNow(table, other)).state).toBe('in-notice');
    const { rows } = doneValue(await call(viewNotice, table, nobody, { path: { notice } }));
    expect(rows.map(({ claim, objected }) => [claim, objected]).sort()).toEqual(
      [
        [held, true],
        [other, false],
      ].sort(),
    );

    const follow = (number: string, code: string) =>
      call(followObjection, table, nobody, { path: { number }, query: { code } });
    expect(doneValue(await follow(slip.number, slip.code))).toMatchObject({ state: 'handling' });
    const grouped = slip.code.toLowerCase().replace(/(.{4})(?=.)/g, '$1 ');
    expect(codeOf(await follow(slip.number, grouped))).toBe('done');
    expect(await follow(slip.number, '0000000000000000')).toEqual(await follow(`${other}-1`, slip.code));
  });

  test('repeated with the same key it is one objection with the same answer, also after it was settled', async () => {
    const scene = await onNotice();
    const [claim = ''] = scene.claims;
    const first = await object(scene, claim, {}, { idempotencyKey: 'once' });
    expect(await object(scene, claim, {}, { idempotencyKey: 'once' })).toEqual(first);
    doneValue(await settle('uphold', scene.table, scene.gao, claim));
    expect(await object(scene, claim, {}, { idempotencyKey: 'once' })).toEqual(first);
    expect(codeOf(await object(scene, claim, { reason: '别的' }, { idempotencyKey: 'once' }))).toBe(
      'idempotency-key-reused',
    );
    expect((await claimNow(scene.table, claim)).objections).toBe(1);
  });

  test('needs a name one can be called by, a contact and a reason', () => {
    const path = { notice: '0123456789ABCDEF' };
    const body = { claim: '0123456789ABCDEF', as: 'unit', name: '——', contact: ' ', reason: '' };
    expect(issuePaths(atTheBorder('object-to-claim', path, body))).toEqual(['name', 'contact', 'reason']);
  });

  test('is taken until the last day of the notice, for rows of that notice only', async () => {
    const scene = await onNotice({ count: 2 });
    const [one = '', two = ''] = scene.claims;
    expect(codeOf(await object(scene, one, {}, { day: '2019-12-06' }))).toBe('done');
    expect(codeOf(await object(scene, two, {}, { day: '2019-12-07' }))).toBe('objection-period-over');
    expect(codeOf(await object({ ...scene, notice: '0123456789ABCDEF' }, two))).toBe('not-found');
    expect(codeOf(await object(scene, '0123456789ABCDEF'))).toBe('not-found');
    await endNotices(scene.table, on('2019-12-07'));
    expect(codeOf(await object(scene, two, {}, { day: '2019-12-07' }))).toBe('objection-period-over');
    // That part of it was kept back for a debt is not told on the page.
    await broughtTo(scene.table, await claimNow(scene.table, two), { offsetFen: 1 });
    expect(codeOf(await object(scene, two, {}, { day: '2019-12-07' }))).toBe('objection-period-over');
  });
});

describe('a flood freezes nothing', () => {
  test('200 objections to a notice of 40 rows hold 5 of them; a hold given back lets in another', async () => {
    const scene = await onNotice({ count: 40 });
    const { table, gao, claims } = scene;
    const flood = Array.from({ length: 200 }, (_, at) => object(scene, claims[at % 40] ?? '', { name: `示例 ${at}` }));
    const results = await Promise.all(flood);
    const states = await Promise.all(claims.map(async (id) => ({ id, state: (await claimNow(table, id)).state })));
    const held = states.filter(({ state }) => state === 'objected');
    expect(held).toHaveLength(5);
    expect(tally(results)).toEqual({ done: 25, 'objection-limit': 175 });
    expect((await noticeNow(scene))?.holds).toBe(5);

    const free = states.find(({ state }) => state === 'in-notice')?.id ?? '';
    expect(codeOf(await object(scene, free))).toBe('objection-limit');
    expect(codeOf(await entered(scene, free, '2019-12-03'))).toBe('done');
    const [{ id: first = '' } = {}] = held;
    for (const open of (await claimNow(table, first)).openObjections)
      doneValue(await settle('dismiss', table, gao, first, open));
    expect((await noticeNow(scene))?.holds).toBe(4);
    const next = states.find(({ id, state }) => state === 'in-notice' && id !== free)?.id ?? '';
    expect(codeOf(await object(scene, next))).toBe('done');
  }, 120_000);

  test('20 at once on one claim: it is held once, 10 are open', async () => {
    const scene = await onNotice();
    const [claim = ''] = scene.claims;
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) => object(scene, claim, { name: `示例 ${at}` })),
    );
    expect(tally(results)).toEqual({ done: 10, 'objection-limit': 10 });
    expect(await claimNow(scene.table, claim)).toMatchObject({ state: 'objected', objections: 10 });
    expect((await noticeNow(scene))?.holds).toBe(1);
  }, 60_000);

  test('objections that follow each other, each settled before the next, hold it no longer than ten of them', async () => {
    const scene = await onNotice();
    const { table, gao, claims } = scene;
    const [claim = ''] = claims;
    const results = [await object(scene, claim)];
    for (let at = 1; at <= 12; at += 1) {
      const next = await object(scene, claim, { name: `示例 ${at}` }, { day: '2020-01-06' });
      results.push(next);
      if (next.ok) doneValue(await settle('dismiss', table, gao, claim, at, '2020-01-06'));
    }
    expect(tally(results)).toEqual({ done: 10, 'objection-limit': 3 });
    doneValue(await settle('dismiss', table, gao, claim, 10, '2020-01-06'));
    expect((await claimNow(table, claim)).state).toBe('in-notice');
  });

  test('the page holds a claim three times in its life; paper is not bounded', async () => {
    const scene = await onNotice();
    const [claim = ''] = scene.claims;
    for (const number of [1, 2, 3]) {
      doneValue(await object(scene, claim, {}, { day: '2019-12-02' }));
      doneValue(await settle('dismiss', scene.table, scene.gao, claim, number, '2019-12-02'));
    }
    expect(codeOf(await object(scene, claim, {}, { day: '2019-12-02' }))).toBe('objection-limit');
    expect(codeOf(await entered(scene, claim, '2019-12-02'))).toBe('done');
    expect((await noticeNow(scene))?.holds).toBe(0);
  });
});

describe('the clock of a held row', () => {
  test.each([
    ['over a holiday', '2019-09-30', '2019-10-09', 3],
    ['with a Saturday worked instead', '2019-10-11', '2019-10-14', 3],
    ['on a Sunday, which counts for nothing', '2019-12-01', '2019-12-04', 3],
    ['on its last day', '2019-12-06', '2019-12-06', 1],
    ['when it has passed', '2019-12-09', '2019-12-06', 0],
  ])('stands still: %s', (_, today, endsOn, workingDays) => {
    expect(noticeDaysLeft(today, endsOn)).toMatchObject({ workingDays });
  });

  test.each([
    ['from that day on', '2019-12-09', 4, '2019-12-12'],
    ['over the national holiday', '2019-09-30', 2, '2019-10-08'],
    ['through a Saturday worked instead', '2019-10-11', 2, '2019-10-12'],
    ['with nothing left, for that day', '2019-12-09', 0, '2019-12-09'],
  ])('runs again %s', (_, today, left, endsOn) => {
    expect(resumedUntil(today, left)).toMatchObject({ endsOn });
  });

  test('a year without a calendar is never guessed', () => {
    expect(resumedUntil('2027-12-31', 2)).toEqual({ ok: false, year: 2028 });
  });

  test('a dismissed row ends on its own last day; the notice is over when its last row is', async () => {
    const scene = await onNotice({ count: 2, day: '2019-09-29' });
    const { table, notice, claims, gao } = scene;
    const [held = '', other = ''] = claims;
    expect((await noticeNow(scene))?.endsOn).toBe('2019-10-10');
    doneValue(await object(scene, held, {}, { day: '2019-10-09' }));
    expect(await endNotices(table, on('2019-10-11'))).toBe(0);
    expect([(await claimNow(table, held)).state, (await claimNow(table, other)).state]).toEqual([
      'objected',
      'payable',
    ]);
    // Its own clock has not run out: another may still join.
    expect(codeOf(await object(scene, held, { name: '另一人' }, { day: '2019-10-11' }))).toBe('done');
    doneValue(await settle('dismiss', table, gao, held, 1, '2019-10-11'));
    expect((await claimNow(table, held)).state).toBe('objected');
    doneValue(await settle('dismiss', table, gao, held, 2, '2019-10-11'));
    expect(await claimNow(table, held)).toMatchObject({ state: 'in-notice', noticeEndsOn: '2019-10-12' });
    const { rows } = doneValue(await call(viewNotice, table, nobody, { path: { notice } }));
    expect(rows.find(({ claim }) => claim === held)).toMatchObject({ objected: false, endsOn: '2019-10-12' });

    expect(await endNotices(table, on('2019-10-12'))).toBe(0);
    expect(await endNotices(table, on('2019-10-13'))).toBe(1);
    expect((await claimNow(table, held)).state).toBe('payable');
    expect((await noticeNow(scene))?.state).toBe('ended');
    expect(await endNotices(table, on('2019-10-14'))).toBe(0);
  });

  test('an officer holds a claim that is payable already; dismissed, it has that day and is payable again', async () => {
    const scene = await onNotice();
    const { table, claims, gao } = scene;
    const [claim = ''] = claims;
    expect(await endNotices(table, on('2019-12-07'))).toBe(1);
    doneValue(await entered(scene, claim, '2019-12-09'));
    expect(await claimNow(table, claim)).toMatchObject({ state: 'objected', noticeDaysLeft: 0 });
    expect(await endNotices(table, on('2019-12-09'))).toBe(0);
    doneValue(await settle('dismiss', table, gao, claim, 1, '2019-12-10'));
    expect(await endNotices(table, on('2019-12-10'))).toBe(0);
    expect(await endNotices(table, on('2019-12-11'))).toBe(1);
    expect((await claimNow(table, claim)).state).toBe('payable');
    expect(await noticeNow(scene)).toMatchObject({ state: 'ended', holds: 0 });
  });

  test('an objection in the moment of the end: the claim is held or payable, and its notice never lost', async () => {
    const scene = await onNotice();
    const { table, claims } = scene;
    const [claim = ''] = claims;
    const late = beforeEntry(table, { kind: 'claim', act: 'object' }, () => endNotices(table, on('2019-12-07')));
    expect(codeOf(await object(scene, claim, {}, { day: '2019-12-06', table: late }))).toBe('objection-period-over');
    expect((await claimNow(table, claim)).state).toBe('payable');

    const second = await onNotice();
    const [other = ''] = second.claims;
    const held = beforeEntry(second.table, { kind: 'claim', act: 'end-notice' }, () =>
      object(second, other, {}, { day: '2019-12-06' }),
    );
    expect(await endNotices(held, on('2019-12-07'))).toBe(0);
    expect((await claimNow(second.table, other)).state).toBe('objected');

    const third = await onNotice();
    const [last = ''] = third.claims;
    const marking = beforeEntry(third.table, { kind: 'notice', act: 'end-notice' }, () =>
      entered(third, last, '2019-12-07'),
    );
    expect(await endNotices(marking, on('2019-12-07'))).toBe(0);
    doneValue(await settle('dismiss', third.table, third.gao, last, 1, '2019-12-09'));
    expect(await endNotices(third.table, on('2019-12-10'))).toBe(1);
    expect((await claimNow(third.table, last)).state).toBe('payable');
  });
});

describe('settling', () => {
  test('upheld: keys, award and money are free, the others are settled with it, a new approval is needed', async () => {
    const scene = await onNotice();
    const { table, gao, claims } = scene;
    const [claim = ''] = claims;
    const slips = [doneValue(await object(scene, claim)), doneValue(await object(scene, claim, { name: '李示例' }))];
    expect(codeOf(await settle('uphold', table, gao, claim, 2))).toBe('done');
    const now = await claimNow(table, claim);
    expect(now).toMatchObject({ state: 'reviewed', signatures: [], openObjections: [], decisions: 1 });
    expect([now.approvedFen, now.notice, now.noticeDaysLeft]).toEqual([undefined, undefined, undefined]);
    expect(Object.keys(now.opinions).sort()).toEqual(['finance', 'quality']);
    expect((await table.get(takenKey('national-brand-zone', '区1')))?.claim).toBeUndefined();
    const pot = await readHead(table, pots, 'brand-2019');
    expect(pot?.head).toMatchObject({ heldFen: 0, availableFen: wan(1000) });
    expect(pot && potBalances(pot.head)).toBe(true);
    expect((await noticeNow(scene))?.holds).toBe(0);
    const followed = await Promise.all(
      slips.map(({ number, code }) => call(followObjection, table, nobody, { path: { number }, query: { code } })),
    );
    expect(followed.map(doneValue)).toMatchObject([
      { state: 'upheld', settledWithAnother: true },
      { state: 'upheld', settledWithAnother: false, reply: '已核查，特此答复' },
    ]);
    expect(followed.map(doneValue)[0]?.reply).toBeUndefined();
    const { rows } = doneValue(await call(viewNotice, table, nobody, { path: { notice: scene.notice } }));
    expect(rows[0]).toMatchObject({ state: 'reviewed', objected: false });
    await endNotices(table, on('2019-12-09'));
    expect((await noticeNow(scene))?.state).toBe('ended');
  });

  test('at once by several it is settled once, and the money moves once', async () => {
    const scene = await onNotice();
    const { table, gao, he } = scene;
    const [claim = ''] = scene.claims;
    doneValue(await object(scene, claim));
    const results = await Promise.all([
      ...Array.from({ length: 4 }, () => settle('uphold', table, gao, claim)),
      ...Array.from({ length: 4 }, () => settle('dismiss', table, he, claim)),
    ]);
    expect(tally(results)).toMatchObject({ done: 1 });
    const upheld = (await claimNow(table, claim)).state === 'reviewed';
    const pot = await readHead(table, pots, 'brand-2019');
    expect(pot?.head).toMatchObject({ heldFen: upheld ? 0 : wan(1), availableFen: wan(upheld ? 1000 : 999) });
    expect((await noticeNow(scene))?.holds).toBe(0);
    expect(codeOf(await settle('dismiss', table, gao, claim))).toMatch(/^(not-in-this-state|objection-settled)$/);
  });

  test('is not for those who judged the claim, act for the claimant, or hold another role', async () => {
    const scene = await onNotice();
    const { table, lin } = scene;
    const [claim = ''] = scene.claims;
    const { claimant } = await claimNow(table, claim);
    doneValue(await object(scene, claim));
    const bound = await registerPerson(table, {
      id: 'bound',
      roles: [{ role: 'officer', appointedOn: '2019-01-01' }],
      bindings: [{ claimant, as: 'clerk', until: '2019-01-31' }],
    });
    const finance = await staff(table, 'bai', 'finance');
    const reviewer = await staff(table, 'reviewer', { reviewer: 'quality' });
    for (const [who, code] of [
      [lin, 'own-work'],
      [bound, 'own-claimant'],
      [finance, 'wrong-role'],
      [reviewer, 'wrong-role'],
    ] as const) {
      const seen = await call(viewObjection, table, who, { path: { claim, objection: 1 } });
      const settled = [await settle('dismiss', table, who, claim), await settle('uphold', table, who, claim)];
      expect([who.person.id, codeOf(seen), ...settled.map(codeOf)]).toEqual([who.person.id, code, code, code]);
    }
    const rowOf = async (who: Actor) =>
      doneValue(await call(listObjections, table, who, { query: { limit: 50 } })).items[0];
    expect((await rowOf(lin))?.barred).toContain('须由他人办理');
    expect((await rowOf(bound))?.barred).toContain('经办人或代办人');
    expect(await rowOf(scene.gao)).not.toHaveProperty('barred');
    expect(codeOf(await call(enterObjection, table, bound, { path: { claim }, body: objector }))).toBe('own-claimant');
    expect(codeOf(await settle('dismiss', table, scene.gao, claim, 2))).toBe('not-found');
    expect((await claimNow(table, claim)).state).toBe('objected');
  });
});

test('who objected and why is read by those who may settle it and the auditor, and stands nowhere else', async () => {
  const scene = await onNotice();
  const { table, notice, gao, he } = scene;
  const [claim = ''] = scene.claims;
  const canary = { name: '康纳利示例', contact: 'canary-0531', reason: '金丝雀理由' };
  const slip = doneValue(await object(scene, claim, canary));
  doneValue(await entered(scene, claim, '2019-12-03'));
  const { claimant } = await claimNow(table, claim);
  const clerk = await registerPerson(table, { id: 'clerk-1', bindings: [{ claimant, as: 'clerk' }] });
  const auditor = await staff(table, 'shi', 'auditor');
  // The second was entered by the officer: he settles neither it nor, by upholding the first, both.
  const may = new Map([
    [gao, ['dismiss-objection', 'uphold-objection']],
    [he, ['dismiss-objection']],
    [auditor, []],
  ]);
  for (const [who, actions] of may) {
    const seen = doneValue(await call(viewObjection, table, who, { path: { claim, objection: 1 } }));
    expect(routes['view-objection'].answer.parse(seen)).toMatchObject({ ...canary, noticeDaysLeft: 4, actions });
  }
  const ownEntry = doneValue(await call(viewObjection, table, he, { path: { claim, objection: 2 } }));
  expect(ownEntry).toMatchObject({ actions: [], othersOpen: 1 });
  expect(ownEntry).not.toHaveProperty('enteredBy');
  expect(codeOf(await settle('uphold', table, he, claim, 1))).toBe('own-work');
  doneValue(await settle('dismiss', table, gao, claim, 1));
  const own = doneValue(await call(viewClaim, table, clerk, { path: { claim }, moment: on('2019-12-04') }));
  expect(routes['view-claim'].answer.parse(own)).toMatchObject({ objection: { open: 1, noticeDaysLeft: 4 } });
  expect(own.noticeEndsOn).toBeUndefined();

  const journal = [...(await readJournal(table, 'claim', claim)), ...(await readJournal(table, 'notice', notice))];
  const places = ['HEAD', 'FILED#', 'DECIDED#', 'QUEUE#', 'EVIDENCE#'];
  const beside = (await Promise.all(places.map((place) => table.partition(`CLAIM#${claim}`, place)))).flat();
  expect(beside.length).toBeGreaterThan(2);
  const told = JSON.stringify([
    journal,
    journal.filter(({ kind }) => kind === 'claim').map(eventOf),
    beside,
    own,
    doneValue(await call(listObjections, table, gao, { query: { limit: 50 } })),
    doneValue(await call(viewNotice, table, nobody, { path: { notice } })),
    doneValue(
      await call(followObjection, table, nobody, { path: { number: slip.number }, query: { code: slip.code } }),
    ),
  ]);
  for (const secret of [...Object.values(canary), slip.code, '赵示例']) expect(told).not.toContain(secret);
  expect(journal.filter(({ act }) => act === 'object')).toHaveLength(2);
});
