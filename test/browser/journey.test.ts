import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { addDays, yearOf } from '../../shared/calendar/plain-date.ts';
import { yuanText } from '../../shared/money/fen.ts';
import { openClient } from '../journeys/client.ts';
import { startEmptyPlatform } from '../journeys/start-platform.ts';
import type { Said } from '../journeys/story/answering.ts';
import { businessToday } from '../journeys/story/story.ts';
import { readXlsx } from '../payout/read-xlsx.ts';
import { openBrowser, picture } from './browser.ts';
import { addDepartment, admit, register } from './journey/administrator.ts';
import { openDecision, orderRecovery, readDecision, refuse, sign } from './journey/approver.ts';
import { prove } from './journey/auditor.ts';
import { answer, fenBehind, fenOf, type Payment, readOrder } from './journey/bank.ts';
import { accounts, claimants, departments, filers, payer, staff } from './journey/cast.ts';
import { wishes } from './journey/claims.ts';
import * as enterprise from './journey/enterprise.ts';
import * as finance from './journey/finance.ts';
import { openPage, part, press, reads, rowIn, rowOf, unspaced } from './journey/hand.ts';
import * as officer from './journey/officer.ts';
import { paper, takeFile, wordsOf } from './journey/papers.ts';
import * as reviewer from './journey/reviewer.ts';
import { openSeats, type Seats } from './journey/seats.ts';
import { followUp, object } from './journey/stranger.ts';

let platform: Platform;
let browser: Browser;
let seats: Seats;
let today = '';

beforeAll(async () => {
  [platform, browser] = await Promise.all([startEmptyPlatform(), openBrowser()]);
  seats = openSeats(browser, platform.origin);
  today = await businessToday(openClient(platform.origin));
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

// The machine may be busy with other work.
const room = 400_000;

// Each chapter goes on from the one before: where one fails, the rest would only wait.
let broken = false;
beforeEach(({ skip }) => skip(broken, 'An earlier chapter failed.'));
afterEach(({ task }) => {
  broken ||= task.result?.state === 'fail';
});

const yuan = (fen: number): string => `${yuanText(fen)} 元`;

const names = {
  company: claimants.company.name,
  institute: claimants.institute.name,
  shop: claimants.shop.name,
  rival: claimants.rival.name,
} as const;

/** What a part of a page says, without the spaces between its parts. */
const said = async (where: Locator): Promise<string> => unspaced((await where.textContent()) ?? '');

const years = () => ({ achievement: yearOf(today) - 1, fund: yearOf(today) + 1 });

const wish = () => wishes(years().achievement);

/** The claims by their parts in the story. */
const filed = { madrid: '', demonstration: '', cloud: '', personal: '', famous: '' };

const brandRound = () => `${years().achievement}年度品牌建设奖励`;
const cloudRound = '2017—2019年度企业上云补助';

/** What is paid in the end: 50,000 + 380,000 + 300,000 + 24,000. */
const totalFen = 75_400_000;

const potOf = (programme: string): string => `${years().fund} 年${programme}资金池`;

const addresses = { brand: '' };
const lists = { first: '', second: '' };
const payments: Payment[] = [];

const refusal = '证书载明为复评换证，并非新获得“济南名牌”';

/** What each claim that is paid is given. */
const sums = (): ReadonlyMap<string, number> =>
  new Map([
    [filed.madrid, 5_000_000],
    [filed.demonstration, 38_000_000],
    [filed.personal, 30_000_000],
    [filed.cloud, 2_400_000],
  ]);

/** The bank's word for a line of the order it was sent. */
const line = (claim: string): Said => {
  const payment = payments.find(({ line: sent }) => sent.startsWith(claim));
  if (!payment) throw new Error(`${claim} was not ordered to be paid.`);
  return { line: payment.line, amountFen: payment.amountFen, result: '成功' };
};

/** The business clock has no page; what it ends is ended by the tick that the platform makes each minute. */
const passes = async (days: number): Promise<void> => {
  const client = openClient(platform.origin);
  await client.local('/local/clock', { forward: `+${days}d` });
  await client.local('/local/tick', {});
};

describe('the whole story, by clicking', () => {
  test(
    '1 the administrator enters departments, claimants and people',
    async () => {
      const admin = await seats.of('管理员');
      for (const department of departments) await addDepartment(admin, department);
      expect(await rowOf(admin, '市工商局').textContent()).toContain('2019-01-01 起由市市场监管局承接');
      for (const claimant of Object.values(claimants)) await admit(admin, claimant);
      for (const person of [...staff, ...filers(addDays(today, 400))]) await register(admin, person);
      await openPage(admin, '/administration/persons', '人员');
      expect(await rowOf(admin, '韩梅').textContent()).toContain('审核员（市市场监管局）');
      await picture(admin, 'journey-01-persons');
    },
    room,
  );

  test(
    '2 the officer publishes the scheme and two rounds',
    async () => {
      const page = await seats.of('何策');
      await officer.publishScheme(
        page,
        {
          id: 'cloud-2019',
          zh: '企业上云补助实施细则（示例）',
          en: 'Scheme for moving to the cloud (illustrative)',
          from: '2017-01-01',
          until: '2019-12-31',
          percent: '30',
          cap: '5万',
        },
        '8万',
        '24,000.00 元',
      );
      const { achievement, fund } = years();
      const window = { fundYear: fund, from: today, until: addDays(today, 30) };
      const { madrid, demonstration, personal, famous, cloud } = wish();
      const effect = await officer.publishRound(
        page,
        {
          id: 'brand',
          policy: '济政发〔2017〕9号 济南市人民政府关于加快推进品牌建设的实施意见',
          zh: brandRound(),
          en: `Brand rewards of ${achievement}`,
          clauses: [madrid.clause, demonstration.clause, personal.clause, famous.clause],
          achievementYear: achievement,
          ...window,
        },
        '30万',
      );
      expect(effect).toContain(`开放 4 条条款，占用 ${fund} 年资金`);
      await picture(page, 'journey-02-round');
      await officer.publishRound(
        page,
        {
          id: 'cloud',
          policy: '济政字〔2017〕39号 济南市人民政府关于印发济南市“企业上云”行动计划(2017-2019年)的通知',
          zh: cloudRound,
          en: 'Support for moving to the cloud, 2017–2019',
          clauses: [cloud.clause],
          achievementYear: 2019,
          achievementYearFrom: 2017,
          ...window,
        },
        '30万',
      );
    },
    room,
  );

  test(
    '3 one of finance asks for account and pots, another confirms',
    async () => {
      const [bai, tang] = await Promise.all([seats.of('白洁'), seats.of('唐宁')]);
      await finance.askPayer(bai, payer);
      await finance.confirmPayer(tang, payer.accountNumber);
      const year = years().fund;
      const asked = [
        { programme: '品牌建设', amount: '45万', said: '450,000.00' },
        { programme: '标准化', amount: '40万', said: '400,000.00' },
        { programme: '企业上云', amount: '5万', said: '50,000.00', rule: '先到先补' },
      ];
      for (const [at, change] of asked.entries())
        await finance.askAppropriation(bai, { ...change, year, document: `济财预〔${year}〕示例${at + 1}号` });
      await expect.poll(() => bai.getByText('须由另一位财务人员确认').count()).toBe(3);
      expect(await bai.getByRole('button', { name: '确认下达预算' }).count()).toBe(0);
      for (const { programme, said } of asked)
        await finance.confirmAppropriation(tang, `下达预算：${potOf(programme)}，${said} 元`);
      expect(await said(part(tang, potOf('品牌建设')))).toContain(
        '预算下达450,000.00=可用450,000.00+已占用0.00+已付0.00−追回0.00✓账平',
      );
      await picture(tang, 'journey-03-pots');
    },
    room,
  );

  test(
    '4 an enterprise reads the guide, calculates, and starts the claim with its answers',
    async () => {
      const page = await seats.of('陈晓');
      await enterprise.settleIn(page, accounts.company, '陈晓');
      const { madrid } = wish();
      const answer = await enterprise.calculate(page, madrid.clause, madrid.answers);
      expect(answer).toBe('按您的回答，最多可领 50,000.00 元（5 万元）');
      await reads(page, '已到年度上限：再多注册也不增加金额。');
      await picture(page, 'journey-04-calculator');
      await page.getByRole('link', { name: /^用这些回答开始申报/ }).click();
      await enterprise.startDraft(page);
      const assessed = await enterprise.enterFacts(page, madrid.facts, '可予支持');
      expect(assessed).toContain('30 个单位 × 2,000.00 = 60,000.00');
      expect(assessed).toMatch(/年度上限（马德里与境外合计）50,000\.00 ◀ 受此限制.*最高可核定50,000\.00 元/);
      await picture(page, 'journey-04-form');
      await enterprise.toPapers(page);
      const [first = '', ...rest] = await enterprise.asked(page);
      expect([first, ...rest]).toEqual(['营业执照或法人证书', '承诺书', '银行账户证明', '商标注册证明']);
      await enterprise.dropPaper(page, first, paper(first, names.company));
      for (const kind of rest) await enterprise.choosePaper(page, kind, paper(kind, names.company));
      await picture(page, 'journey-04-papers');
      filed.madrid = await enterprise.submit(page, '50,000.00 元');
      await reads(page, /市市场监管局、市科技局、市财政局同时审核，15 个工作日内/);
      await picture(page, 'journey-04-submitted');
      const receipt = await takeFile(page, () => press(page, '下载受理回执（PDF）'));
      expect(receipt.name).toBe(`受理回执-${filed.madrid}.pdf`);
      const words = await wordsOf(receipt);
      for (const said of [names.company, filed.madrid, '最高可核定50,000.00元', '尾号0001', '10项，见下表'])
        expect(words).toContain(said);
    },
    room,
  );

  test(
    '5 four others file from their home pages',
    async () => {
      const { demonstration, cloud, personal, famous } = wish();
      const file = async (
        who: string,
        claim: Parameters<typeof enterprise.fileClaim>[1] & { sumFen: number },
        filer: Omit<Parameters<typeof enterprise.fileClaim>[2], 'contact'>,
      ) => enterprise.fileClaim(await seats.of(who), claim, { ...filer, contact: who }, yuan(claim.sumFen));
      [filed.demonstration, filed.cloud] = await Promise.all([
        file('孙岚', demonstration, { account: accounts.institute, of: names.institute }),
        file('周立', cloud, { account: accounts.shop, of: names.shop }),
      ]);
      [filed.personal, filed.famous] = await Promise.all([
        file('钱钧', personal, { account: accounts.person, of: '钱钧', unitInJinan: true }),
        file('吴桐', famous, { account: accounts.rival, of: names.rival }),
      ]);
      expect(new Set(Object.values(filed)).size).toBe(5);
      const turn = await enterprise.readTurn(await seats.of('周立'), filed.cloud);
      expect(turn).toMatch(/现在轮到：.*市工业和信息化局.*市财政局.*还有 15 个工作日.*您无需操作/);
    },
    room,
  );

  test(
    '6 departments give opinions, one by keys; one returns the claim by field and paper',
    async () => {
      const [han, zheng, jin] = await Promise.all([seats.of('韩梅'), seats.of('郑科'), seats.of('金平')]);
      await openPage(han, '/review', '审核队列');
      await reads(han, '共 4 件');
      await picture(han, 'journey-06-queue');
      await reviewer.openClaim(han, names.company);
      await han.getByTitle(/在框内用方向键翻看/).waitFor();
      await picture(han, 'journey-06-desk');
      await reviewer.agree(han, names.company, { amount: '5万' }, '50,000.00 元');
      await reviewer.agreeByKeys(zheng, '5万', '50,000.00 元');
      await reviewer.agree(jin, names.institute, { amount: '40万' }, '400,000.00 元');
      const effect = await reviewer.giveBack(han, names.institute, [
        { what: '项目编号', kind: '有误', words: '项目编号与验收文件不一致，请核对后更正。' },
        { what: '验收文件', kind: '过期', words: '请换交盖章的验收文件。' },
      ]);
      expect(effect).toMatch(/补正期限：.*（10 个工作日）.*保留：市财政局意见。/);
    },
    room,
  );

  test(
    '7 the enterprise reads whose turn it is, corrects from one list, and files again',
    async () => {
      const page = await seats.of('孙岚');
      const turn = await enterprise.openCorrections(page, wish().demonstration.clause);
      expect(turn).toMatch(/现在轮到：您，请补正 · .*前 · 还有 10 个工作日去补正（2 处）/);
      await reads(page, '市市场监管局请您补正 2 处，已一次列全。');
      await reads(page, /市财政局意见不受影响/);
      await picture(page, 'journey-07-corrections');
      const { bytes } = paper('验收文件', '盖章');
      await enterprise.correct(page, '项目编号', 'SFSD-0173', '验收文件', { name: '验收文件（盖章）.pdf', bytes });
      const { changes, offices } = await enterprise.submitCorrections(page);
      for (const change of ['SFSD-0137', 'SFSD-0173', '1 份：验收文件.pdf', '1 份：验收文件（盖章）.pdf'])
        expect(changes).toContain(change);
      expect(offices).toMatch(/市市场监管局.*办理中.*市财政局.*已出具/);
    },
    room,
  );

  test(
    '8 the other opinions; one department is against',
    async () => {
      const [han, jin, gong] = await Promise.all([seats.of('韩梅'), seats.of('金平'), seats.of('龚信')]);
      const market = async (): Promise<void> => {
        await reviewer.agree(
          han,
          names.institute,
          { amount: '38万', reason: '按实际投入核减', newVersion: 2 },
          '380,000.00 元',
        );
        await reviewer.agree(han, '钱*', {}, '300,000.00 元');
        await reviewer.disagree(han, names.rival, '首次获得', refusal);
      };
      const money = async (): Promise<void> => {
        await reviewer.agree(jin, names.company, { amount: '5万' }, '50,000.00 元');
        await reviewer.agree(jin, '钱*', {}, '300,000.00 元');
        await reviewer.agree(jin, names.rival, {}, '100,000.00 元');
        await reviewer.agree(jin, names.shop, { amount: '24000' }, '24,000.00 元');
      };
      await Promise.all([market(), money()]);
      await reviewer.agree(gong, names.shop, { amount: '2.4万' }, '24,000.00 元');
      for (const page of [han, jin, gong]) {
        await openPage(page, '/review', '审核队列');
        await reads(page, /没有/);
      }
    },
    room,
  );

  test(
    '9 approvers sign what they read; above the tier a second signs; one claim is refused',
    async () => {
      const [lin, gao] = await Promise.all([seats.of('林正'), seats.of('高岩')]);
      await openDecision(lin, names.company);
      const madrid = await readDecision(lin);
      expect(madrid.question).toBe(`是否核定 ${names.company} 50,000.00 元？`);
      expect(madrid.checks).toContain('300,000.00 元 以内须 1 人签署，您是第 1 人');
      expect(madrid.checks).toContain('2025 年剩 50,000.00 元'.replace('2025', String(years().achievement)));
      expect(madrid.notice).toContain('核定奖励 50,000.00 元（大写：人民币伍万元整）');
      expect(madrid.effect).toContain(
        `占用 ${potOf('品牌建设')} 50,000.00 元，可用由 450,000.00 元 变为 400,000.00 元`,
      );
      await picture(lin, 'journey-09-decision');
      await sign(lin, '核定 50,000.00 元', '已核定 50,000.00 元。');

      await openDecision(lin, names.institute);
      expect((await readDecision(lin)).effect).toContain('还须 1 人签署。在此之前不占用资金');
      await sign(lin, '签署核定 380,000.00 元', '已签署 380,000.00 元，还须他人签署。');
      await openDecision(gao, names.institute);
      const second = await readDecision(gao);
      expect(second.checks).toMatch(/超过 300,000\.00 元 须 2 人签署，您是第 2 人.*林正 已签署 380,000\.00 元/);
      expect(second.notice).toContain('市市场监管局核减至 380,000.00 元：按实际投入核减');
      await sign(gao, '核定 380,000.00 元', '已核定 380,000.00 元。');

      await openDecision(lin, '钱*');
      await readDecision(lin);
      await sign(lin, '核定 300,000.00 元', '已核定 300,000.00 元。');
      await openDecision(gao, names.shop);
      await readDecision(gao);
      await sign(gao, '核定 24,000.00 元', '已核定 24,000.00 元。');

      await openDecision(gao, names.rival);
      await reads(gao, '有部门不同意，不能核定。可退回补正或不予支持。');
      const notice = await refuse(gao, '首次获得（济政发〔2017〕9号 三（一）1）', refusal);
      expect(notice).toContain(`未符合“首次获得”：${refusal}`);
    },
    room,
  );

  test(
    '10 the notices of decision are PDFs that say the same',
    async () => {
      const [wu, chen] = await Promise.all([seats.of('吴桐'), seats.of('陈晓')]);
      await enterprise.readTurn(wu, filed.famous);
      const region = part(wu, '不予支持');
      for (const words of ['事实（按申报内容）', refusal, '行政复议', '行政诉讼'])
        await region.getByText(words).first().waitFor();
      await picture(wu, 'journey-10-refused');
      const refused = await wordsOf(await enterprise.takeDecision(wu));
      for (const words of ['不予支持决定书', names.rival, refusal, '救济途径和期限', '三（一）1'])
        expect(refused).toContain(words);
      expect(await enterprise.readTurn(chen, filed.madrid)).toContain('公示');
      const approved = await wordsOf(await enterprise.takeDecision(chen));
      for (const words of [
        '核定决定书',
        names.company,
        '50,000.00元',
        '伍万元整',
        '30个单位×2,000.00=60,000.00',
        filed.madrid,
      ])
        expect(approved).toContain(words);
    },
    room,
  );

  test(
    '11 the officer publishes the notices, and anybody reads them without script',
    async () => {
      const page = await seats.of('何策');
      const brand = await officer.publishNotice(
        page,
        brandRound(),
        '品牌建设奖励拟奖励名单公示',
        '已公示 3 件，合计 730,000.00 元',
      );
      expect(unspaced(brand.preview)).toContain('合计730,000.00');
      const cloud = await officer.publishNotice(
        page,
        cloudRound,
        '企业上云补助拟奖励名单公示',
        '已公示 1 件，合计 24,000.00 元',
      );
      addresses.brand = brand.address;
      const street = await seats.stranger();
      await street.goto(cloud.address);
      expect(await said(rowOf(street, names.shop))).toContain('企业上云补助济政字〔2017〕39号四（二）24,000.00公示中');
      await street.goto('/notices');
      await street.getByRole('link', { name: '品牌建设奖励拟奖励名单公示' }).click();
      await reads(street, /^公示期：.*5 个工作日，今天是第 1 日/);
      for (const [name, words] of [
        [names.company, '马德里商标国际注册奖励济政发〔2017〕9号三（一）250,000.00公示中'],
        [names.institute, '国家级标准化示范（试点）扶持济政发〔2017〕9号三（一）3380,000.00公示中'],
        ['钱*', '质量奖个人奖励济政发〔2017〕9号三（一）1300,000.00公示中'],
        ['合计', '730,000.00'],
      ] as const)
        expect(await said(rowOf(street, name))).toContain(words);
      expect(await street.getByText('钱钧').count()).toBe(0);
      await picture(street, 'journey-11-notice');
    },
    room,
  );

  test(
    '12 a stranger objects to one row, which waits alone; it is settled and he reads the answer',
    async () => {
      const [street, he, sun] = await Promise.all([seats.stranger(), seats.of('何策'), seats.of('孙岚')]);
      const slip = await object(street, names.institute, '该示范项目三年前已获得过同一扶持。');
      expect(unspaced(slip.number)).toBe(`${filed.demonstration}-1`);
      await picture(street, 'journey-12-objection');
      await street.goto(addresses.brand);
      expect(await said(rowOf(street, names.institute))).toContain('380,000.00异议处理中');
      expect(await said(rowOf(street, names.company))).toContain('50,000.00公示中');
      expect(await followUp(street, slip)).toContain('办理中');
      const turn = await enterprise.readTurn(sun, filed.demonstration);
      expect(turn).toContain('公示时钟已停');
      expect(await sun.getByRole('main').textContent()).not.toContain('赵示例');
      const reply = '经核对验收文件，此前所获为另一项目。';
      const { effects, toClaimant } = await officer.dismissObjection(he, names.institute, '核查属实，项目不同', reply);
      expect(effects).toContain(`从 ${potOf('标准化')}释放 380,000.00 元`);
      expect(toClaimant).not.toContain(reply);
      const answered = await followUp(street, slip);
      expect(answered).toContain('异议不成立');
      expect(answered).toContain(reply);
      await street.goto(addresses.brand);
      expect(await said(rowOf(street, names.institute))).toContain('380,000.00公示中');
    },
    room,
  );

  test(
    '13 the period passes; one builds the list, another seals it with a sheet of his own',
    async () => {
      await passes(8);
      const [bai, tang, chen] = await Promise.all([seats.of('白洁'), seats.of('唐宁'), seats.of('陈晓')]);
      expect(await enterprise.readTurn(chen, filed.madrid)).toMatch(/现在轮到：财务/);
      lists.first = await finance.buildList(bai, 4, yuan(totalFen));
      await reads(bai, '本清单由您编制，须由另一位财务人员封存。');
      expect(await bai.getByRole('button', { name: '封存清单' }).count()).toBe(0);
      await finance.openList(tang, lists.first);
      await reads(tang, '各项核对都已通过。');
      await finance.seal(tang, '754000.01', 4);
      await reads(tang, '您填写的合计比清单多 0.01 元，未封存。');
      await picture(tang, 'journey-13-differs');
      await finance.seal(tang, '754000.00', 4);
      await reads(tang, '已封存：4 笔，合计 754,000.00 元。');
      await picture(tang, 'journey-13-sealed');
    },
    room,
  );

  test(
    '14 the files of the list are opened: both say what the page says, to the fen',
    async () => {
      const tang = await seats.of('唐宁');
      const { rows } = await readXlsx((await finance.exportAs(tang, '国库拨付清单（XLSX）')).bytes);
      const [header = [], ...records] = rows.map((row) => row.map(({ value }) => String(value)));
      const column = (title: string, record: readonly string[]): string => record[header.indexOf(title)] ?? '';
      const paid = records.slice(0, 4).map((record) => [column('申报号', record), fenOf(column('金额（元）', record))]);
      expect(new Map(paid as [string, number][])).toEqual(sums());
      expect(fenOf(column('金额（元）', records.at(-1) ?? []))).toBe(totalFen);
      expect(
        records
          .slice(0, 4)
          .map((record) => column('账号', record))
          .toSorted(),
      ).toEqual(
        [accounts.company, accounts.institute, accounts.shop, accounts.person].map(({ number }) => number).toSorted(),
      );
      const ordered = readOrder(await finance.exportAs(tang, 'ISO 20022 付款指令（pain.001）'));
      expect([ordered.count, ordered.totalFen]).toEqual([4, totalFen]);
      expect(new Map(ordered.payments.map(({ line, amountFen }) => [line.replace(/-1$/, ''), amountFen]))).toEqual(
        sums(),
      );
      payments.push(...ordered.payments);
    },
    room,
  );

  test(
    '15 the bank answers with every kind of row, and the same file twice',
    async () => {
      const bai = await seats.of('白洁');
      await finance.openAnswers(bai, lists.first);
      expect(await finance.readAnswer(bai, '回执一.csv', answer([line(filed.personal)]))).toContain('已付 1');
      await finance.bookAnswer(bai, 1);
      const mixed = answer(
        [
          line(filed.personal),
          line(filed.madrid),
          line(filed.madrid),
          { ...line(filed.cloud), result: '退票', reason: '户名与账号不符' },
          { ...line(filed.demonstration), amountFen: 38_000_001 },
          { ...line(filed.cloud), line: '0000000000000000-1' },
        ],
        '合计,三笔,成功,\r\n',
      );
      await finance.openAnswers(bai, lists.first);
      expect(await finance.readAnswer(bai, '回执二.csv', mixed)).toEqual([
        '全部 6',
        '已付 1',
        '退票 1',
        '金额不符 1',
        '未知行 1',
        '重复 1',
        '已入账 1',
        '读不出 1',
      ]);
      expect(await said(rowOf(bai, '户名与账号不符'))).toContain('退票户名与账号不符通知单位更正账户');
      expect(await said(rowOf(bai, '380,000.01'))).toContain('金额不符不入账；请向银行核实');
      await picture(bai, 'journey-15-bank');
      await finance.bookAnswer(bai, 2);
      await finance.sendAgain(bai, '回执二（重发）.csv', mixed);
      await finance.openAnswers(bai, lists.first);
      await finance.readAnswer(bai, '回执三.csv', answer([line(filed.demonstration)]));
      await finance.bookAnswer(bai, 1);
      const standing = await finance.readList(bai, lists.first);
      expect([standing.get('已付'), standing.get('退票'), standing.get('待回执')]).toEqual([
        '3笔·730,000.00元（73万元）',
        '1笔·24,000.00元（2.4万元）',
        '0笔·0.00元',
      ]);
    },
    room,
  );

  test(
    '16 the returned payment: the enterprise corrects its account, finance confirms, it is paid again',
    async () => {
      const [zhou, bai, tang] = await Promise.all([seats.of('周立'), seats.of('白洁'), seats.of('唐宁')]);
      const bankSaid = await enterprise.correctAccount(zhou, wish().cloud.clause, accounts.shopCorrected);
      expect(bankSaid).toMatch(/银行退回，写明：\s*户名与账号不符/);
      const both = await finance.readAccounts(tang, '9999');
      expect(unspaced(both)).toContain('账号末四位00039999已改');
      await picture(tang, 'journey-16-account');
      await finance.confirmAccount(tang);
      lists.second = await finance.buildList(bai, 1, '24,000.00 元');
      await finance.openList(tang, lists.second);
      await finance.seal(tang, '2.4万', 1);
      await reads(tang, '已封存：1 笔，合计 24,000.00 元。');
      const { payments: again } = readOrder(await finance.exportAs(tang, 'ISO 20022 付款指令（pain.001）'));
      expect(again).toEqual([
        { line: `${filed.cloud}-2`, amountFen: 2_400_000, account: accounts.shopCorrected.number },
      ]);
      await finance.bookAllPaid(tang, lists.second, '国库支付凭证（示例）2号');
    },
    room,
  );

  test(
    '17 every claimant confirms what came in',
    async () => {
      const receipts = [
        ['陈晓', wish().madrid.clause, '50,000.00'],
        ['孙岚', wish().demonstration.clause, '380,000.00'],
        ['钱钧', wish().personal.clause, '300,000.00'],
        ['周立', wish().cloud.clause, '24,000.00'],
      ] as const;
      for (const [who, clause, amount] of receipts)
        expect(await enterprise.confirmReceipt(await seats.of(who), clause)).toBe(
          `确认后：本件办结，记录您已收到 ${amount} 元。`,
        );
      await picture(await seats.of('周立'), 'journey-17-received');
    },
    room,
  );

  test(
    '18 what was paid is not paid twice: the form says so before anything is filed',
    async () => {
      const page = await seats.of('孙岚');
      const { clause, facts } = wish().demonstration;
      await openPage(page, '/e', '首页');
      await page.getByRole('link', { name: `再报一项：${clause}` }).click();
      await enterprise.startDraft(page);
      const again = facts.map((entry) =>
        'write' in entry && entry.field === '项目编号' ? { ...entry, write: 'SFSD-0173' } : entry,
      );
      const assessed = await enterprise.enterFacts(page, again, '不符合条件');
      expect(assessed).toMatch(/已奖励/);
      await picture(page, 'journey-18-again');
    },
    room,
  );

  test(
    '19 part of one is ordered back, and comes back in two parts',
    async () => {
      const [gao, chen, bai] = await Promise.all([seats.of('高岩'), seats.of('陈晓'), seats.of('白洁')]);
      const effect = await orderRecovery(
        gao,
        names.company,
        '1万',
        `${years().fund}-03-31`,
        '审计发现 5 个单位的注册已被撤销',
      );
      expect(effect).toContain(`申报单位须在 ${years().fund}年3月31日`);
      expect(effect).toContain(`收到的款项回到 ${potOf('品牌建设')}`);
      expect(await enterprise.readTurn(chen, filed.madrid)).toContain('退');
      expect(await said(part(chen, '追回'))).toContain('须退还10,000.00元，已收到0.00元，还剩10,000.00元');
      await picture(chen, 'journey-19-recovery');
      await finance.receiveRecovery(bai, '4000', '缴款书（示例）1', '尚欠 6,000.00 元');
      await reads(bai, `已登记${names.company}追回款 4,000.00 元。`);
      await finance.receiveRecovery(bai, '6000', '缴款书（示例）2', '尚欠 0.00 元');
      await reads(bai, `已登记${names.company}追回款 6,000.00 元。`);
      expect(await enterprise.readTurn(chen, filed.madrid)).toContain('已追回');
    },
    room,
  );

  test(
    '20 pots, lists, claims and the public allocations are equal to the fen',
    async () => {
      const [bai, street] = await Promise.all([seats.of('白洁'), seats.stranger()]);
      const claimed = await Promise.all(
        (
          [
            ['陈晓', filed.madrid],
            ['孙岚', filed.demonstration],
            ['钱钧', filed.personal],
            ['周立', filed.cloud],
          ] as const
        ).map(async ([who, claim]) => {
          const page = await seats.of(who);
          await enterprise.readTurn(page, claim);
          return [claim, fenBehind('核定结果', (await part(page, '核定结果').textContent()) ?? '')] as const;
        }),
      );
      expect(new Map(claimed)).toEqual(sums());

      const pots: Record<string, readonly number[]> = {};
      await openPage(bai, '/finance', '资金池');
      for (const programme of ['品牌建设', '标准化', '企业上云']) {
        const words = await said(part(bai, potOf(programme)));
        expect(words).toContain('✓账平');
        pots[programme] = ['预算下达', '=可用', '已付', '−追回'].map((word) =>
          fenBehind(word, words.slice(words.indexOf('预算下达'))),
        );
      }
      expect(pots).toEqual({
        品牌建设: [45_000_000, 11_000_000, 35_000_000, 1_000_000],
        标准化: [40_000_000, 2_000_000, 38_000_000, 0],
        企业上云: [5_000_000, 2_600_000, 2_400_000, 0],
      });

      const [first, second] = [await finance.readList(bai, lists.first), await finance.readList(bai, lists.second)];
      const onLists = [first, second].map((list) => fenBehind('', list.get('已付')?.replace(/^\d+笔/, '') ?? ''));
      expect(onLists).toEqual([73_000_000, 2_400_000]);

      await street.goto(`/allocations/${years().fund}`);
      for (const [name, words] of [
        [names.shop, '企业上云补助济政字〔2017〕39号四（二）24,000.00'],
        [names.company, '马德里商标国际注册奖励济政发〔2017〕9号三（一）250,000.00'],
        [names.institute, '国家级标准化示范（试点）扶持济政发〔2017〕9号三（一）3380,000.00'],
        ['钱*', '质量奖个人奖励济政发〔2017〕9号三（一）1300,000.00'],
      ] as const)
        expect(await said(rowOf(street, name))).toContain(words);
      expect(await said(rowOf(street, names.company))).toContain('已追回更正：责令追回10,000.00元');
      const totals = street.getByRole('table', { name: '按条款合计' });
      expect(await said(rowIn(totals, '合计'))).toBe('合计4754,000.0010,000.00');
      await picture(street, 'journey-20-allocations');
    },
    room,
  );

  test(
    '21 the auditor finds the journal of a claim, and it holds',
    async () => {
      const page = await seats.of('石鉴');
      const { entries, found } = await prove(page, filed.madrid);
      expect(entries.map((entry) => unspaced(entry).replace(/^第\d+条/, ''))).toEqual([
        ...['提交申报', '出具意见', '出具意见', '出具意见', '核定', '发布公示', '公示期满', '列入清单', '拨付'],
        ...['确认到账', '责令追回', '收到追回款', '收到追回款', '追回完毕'],
      ]);
      expect(found).toContain('14 条记录首尾相连');
      await picture(page, 'journey-21-journal');
    },
    room,
  );

  test('22 no page of anybody failed, and the books balance', async () => {
    expect(await seats.faults()).toEqual([]);
    expect(await openClient(platform.origin).local('/local/books', {})).toMatchObject({ findings: [] });
  });
});
