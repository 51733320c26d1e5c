import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { plainYuanText } from '../../shared/money/amount-text.ts';
import { yuanText } from '../../shared/money/fen.ts';
import type { Answered } from '../journeys/client.ts';
import { answerFile, type Said } from '../journeys/story/answering.ts';
import { readBooks } from '../journeys/story/budget.ts';
import type { Filed } from '../journeys/story/filing.ts';
import { readXlsx } from '../payout/read-xlsx.ts';
import { axeFindings } from './axe.ts';
import { openBrowser, openWindow, picture, signInAs } from './browser.ts';
import { startShown } from './demonstration.ts';
import { type PayableStory, payableStory } from './payable-story.ts';

let platform: Platform;
let browser: Browser;
let told: PayableStory;
let bai: Page;
let tang: Page;
/** The list that the test builds. */
let list = '';
const faults: (readonly string[])[] = [];

const seat = async (name: string): Promise<Page> => {
  const window = await openWindow(browser, platform.origin);
  faults.push(window.faults);
  await signInAs(window.page, name, '/finance/lists');
  return window.page;
};

beforeAll(async () => {
  [platform, browser] = await Promise.all([startShown(), openBrowser()]);
  told = await payableStory(platform.origin);
  [bai, tang] = await Promise.all([seat('白洁'), seat('唐宁')]);
}, 400_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const open = async (page: Page, address: string, heading: string | RegExp): Promise<void> => {
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
};

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();

const refused = (page: Page, words: string | RegExp) => page.getByRole('alert').filter({ hasText: words }).waitFor();

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name }).first();

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

const viewed = (): Promise<Answered<'view-list'>> =>
  told.client.as('finance-bai')('view-list', { path: { list }, query: {} });

const yuan = (fen: number): string => `${yuanText(fen)} 元`;

const toBuild = () => `/finance/lists/new?pots=${told.pots.join(',')}`;

describe('all lists', () => {
  test('show their state, sums and persons, and each opens', async () => {
    await open(bai, '/finance/lists', '拨付清单');
    const rows = bai.getByRole('row');
    await rows.filter({ hasText: '编制中' }).first().waitFor();
    expect(await rows.filter({ hasText: '已办结' }).first().textContent()).toContain('唐宁');
    await picture(bai, 'finance-lists');
    await rows.filter({ hasText: '已办结' }).first().getByRole('link').click();
    await bai.getByRole('heading', { level: 1, name: /^拨付清单 / }).waitFor();
    await region(bai, '登记拨付结果').getByText('清单已办结').waitFor();
  });

  test('are of finance alone; one that is not there says so', async () => {
    await bai.goto('/finance/lists/0000000000000000');
    await refused(bai, '没有这项内容，或您无权查看');
    const { page, context } = await openWindow(browser, platform.origin);
    await signInAs(page, '韩梅', '/finance/lists');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('此页供财务使用');
    await context.close();
  });
});

describe('building a list', () => {
  test('shows what would go on it and what not, each reason with its claims', async () => {
    await open(bai, '/finance/lists', '拨付清单');
    await bai.getByRole('link', { name: '编制拨付清单' }).click();
    await bai.getByRole('heading', { level: 1, name: '编制拨付清单' }).waitFor();
    const out = region(bai, '未列入');
    await out.getByText('退票，账户待确认').click();
    await out
      .getByRole('link', { name: /账户更正$/ })
      .first()
      .waitFor();
    for (const pot of told.pots) {
      const [, programme] = /^([a-z]+)-/.exec(pot) ?? [];
      const word = { brand: '品牌建设', standardization: '标准化', cloud: '企业上云' }[programme ?? ''];
      await bai.getByLabel(`${told.story.fundYear} 年${word}资金池`).check();
    }
    const { count, totalFen } = told.sheet;
    await region(bai, '将编入')
      .getByText(`${count} 件，合计 ${yuan(totalFen)}`)
      .waitFor();
    expect(new URL(bai.url()).searchParams.get('pots')).toBe(told.pots.join(','));
    await picture(bai, 'finance-list-new');
    expect(await axeFindings(bai)).toEqual([]);
  });

  test('stops where something left meanwhile, names it, and renews the total', async () => {
    const other = told.client.as('finance-tang');
    const pot = told.pots.find((id) => id.startsWith('cloud')) ?? '';
    const { id } = await other('create-list', { body: { pots: [pot] } });
    await other('fill-list', { path: { list: id } });
    await press(bai, '编制清单');
    await refused(bai, '历下区周记文印社（24,000.00 元）已不在其中');
    await refused(bai, `合计已更新为 ${told.sheet.count - 1} 件、${yuan(told.sheet.totalFen - 2_400_000)}`);
    await picture(bai, 'finance-list-moved');
    await other('drop-list', { path: { list: id } });
    await press(bai, '编制清单');
    await refused(bai, '新增 历下区周记文印社');
  });

  test('puts everything on it, and can be left and gone on with', async () => {
    await press(bai, '编制清单');
    await said(bai, `编入完成：本次编入 ${told.sheet.count} 件`);
    list = new URL(bai.url()).pathname.split('/').at(-1) ?? '';
    const { count, totalFen, lines } = await viewed();
    expect({ count, totalFen, claims: lines.map(({ claim }) => claim).sort() }).toEqual({
      ...told.sheet,
      claims: [...told.sheet.claims].sort(),
    });
    expect(new URL(bai.url()).search).toBe('');
    await bai.reload();
    await bai.getByText('可编入的都已编入。').waitFor();
    await open(bai, toBuild(), '编制拨付清单');
    await bai.getByText('现在没有可拨付的申报。').waitFor();
    await region(bai, '您编制中的清单').getByRole('link').first().waitFor();
  });

  test('a line is found, struck with a reason, and put on again', async () => {
    await open(bai, `/finance/lists/${list}`, /^拨付清单 /);
    await bai.getByRole('searchbox').fill('周记');
    await press(bai, '查找');
    await said(bai, '已找到 1 笔');
    await press(bai, /^移出历下区周记文印社/);
    await press(bai, '移出清单');
    await refused(bai, '移出的原因：必填');
    await bai.getByLabel('移出的原因').fill('账户待核');
    await press(bai, '移出清单');
    await said(bai, '已移出历下区周记文印社，24,000.00 元');
    await bai.getByText('没有符合“周记”的明细').waitFor();
    await region(bai, '编入').getByText('还有 1 件待拨付没有编入').waitFor();
    await press(bai, '继续编入');
    await said(bai, '编入完成：本次编入 1 件');
    expect(await viewed()).toMatchObject({ count: told.sheet.count, totalFen: told.sheet.totalFen });
  });
});

describe('sealing', () => {
  test('is not of whoever built the list, and he reads why', async () => {
    await open(bai, `/finance/lists/${list}`, /^拨付清单 /);
    await region(bai, '封存').getByText('本清单由您编制，须由另一位财务人员封存。').waitFor();
    expect(await bai.getByRole('button', { name: '封存清单' }).count()).toBe(0);
    await picture(bai, 'finance-list-open');
    expect(await axeFindings(bai)).toEqual([]);
  });

  test('stops at a total that is wrong by 0.01, and says by how much', async () => {
    await open(tang, `/finance/lists/${list}`, /^拨付清单 /);
    await region(tang, '核对').getByText('各项核对都已通过。').waitFor();
    expect(await tang.getByRole('button', { name: /^移出/ }).count()).toBe(0);
    await press(tang, '封存清单');
    await refused(tang, '有 2 处需要处理');
    await tang.getByLabel('合计').fill(plainYuanText(told.sheet.totalFen - 1));
    await tang.getByLabel('笔数').fill(String(told.sheet.count));
    await press(tang, '封存清单');
    await refused(tang, '您填写的合计比清单少 0.01 元，未封存。');
    await picture(tang, 'finance-list-differs');
    expect(await axeFindings(tang)).toEqual([]);
    expect(await viewed()).toMatchObject({ state: 'open' });
  });

  test('with the right figures it is read-only for good, with its hash', async () => {
    await tang.getByLabel('合计').fill(plainYuanText(told.sheet.totalFen));
    await press(tang, '封存清单');
    await said(tang, `已封存：${told.sheet.count} 笔，合计 ${yuan(told.sheet.totalFen)}`);
    const { state, hash = '' } = await viewed();
    expect(state).toBe('sealed');
    await tang
      .getByText(hash.replace(/(.{4})(?=.)/g, '$1 '))
      .first()
      .waitFor();
    await bai.reload();
    await bai.getByText('已封存，内容不能再改。').waitFor();
    for (const name of ['作废清单', '封存清单', '继续编入', /^移出/])
      expect(await bai.getByRole('button', { name }).count()).toBe(0);
  });
});

describe('the files of a list', () => {
  test('are made while one waits, and what is downloaded is the list, to the fen', async () => {
    const name = '国库拨付清单（XLSX）';
    await press(tang, `生成文件：${name}`);
    const take = tang.getByRole('button', { name: `下载：${name}` });
    await take.waitFor();
    const [download] = await Promise.all([tang.waitForEvent('download'), take.click()]);
    const bytes = await bytesOf(download);
    await said(tang, `已下载 ${download.suggestedFilename()}`);
    const shown = (await tang.getByRole('row').filter({ hasText: name }).textContent()) ?? '';
    expect(shown.replace(/\s/g, '')).toContain(hashOf(bytes));
    const { rows } = await readXlsx(bytes);
    const [header = [], ...records] = rows;
    const at = header.findIndex(({ value }) => value === '金额（元）');
    const sums = records.slice(0, told.sheet.count).map((record) => Number(record[at]?.value));
    expect(Math.round(sums.reduce((sum, each) => sum + each, 0) * 100)).toBe(told.sheet.totalFen);
    await picture(tang, 'finance-list-sealed');
    expect(await axeFindings(tang)).toEqual([]);
  });
});

describe("the bank's answer", () => {
  const lineOf = (view: Answered<'view-list'>, { id }: Filed): Omit<Said, 'result'> => {
    const line = view.lines.find(({ claim }) => claim === id);
    if (!line) throw new Error(`The list has no line of ${id}.`);
    return { line: `${line.claim}-${line.attempt}`, amountFen: line.amountFen };
  };
  let mixed = Buffer.alloc(0);
  const choose = (name: string, buffer: Buffer) =>
    bai.getByLabel('选择文件').setInputFiles({ name, mimeType: 'text/csv', buffer });

  test('of one line is looked at and booked', async () => {
    const view = await viewed();
    await open(bai, `/finance/lists/${list}`, /^拨付清单 /);
    await bai.getByRole('link', { name: '导入银行回执' }).click();
    await bai.getByRole('heading', { level: 1, name: /^银行回执/ }).waitFor();
    await choose('空.csv', Buffer.from(''));
    await refused(bai, '这个文件是空的');
    await choose('别的.csv', Buffer.from('甲,乙\r\n1,2\r\n'));
    await refused(bai, '文件缺少列');
    await choose('回执一.csv', Buffer.from(answerFile([{ ...lineOf(view, told.filed.cloud), result: '成功' }])));
    await press(bai, '按此入账 1 行');
    await said(bai, '已入账：1 行变化');
  });

  test('gives each row its verdict, its reason and what follows, before anything moves', async () => {
    const view = await viewed();
    const { cloud, madrid, demonstration, personal } = told.filed;
    const rows = answerFile([
      { ...lineOf(view, cloud), result: '成功' },
      { ...lineOf(view, madrid), result: '成功' },
      { ...lineOf(view, demonstration), result: '退票', reason: '户名与账号不符' },
      { ...lineOf(view, personal), amountFen: lineOf(view, personal).amountFen + 1, result: '成功' },
      { ...lineOf(view, madrid), result: '成功' },
      { line: '0000000000000000-1', amountFen: 100, result: '成功' },
    ]);
    mixed = Buffer.concat([Buffer.from(rows), Buffer.from('合计,三笔,成功,\r\n')]);
    await choose('回执二.csv', mixed);
    const chips = bai.getByRole('navigation', { name: '按结论筛选' });
    for (const chip of ['全部 6', '已付 1', '退票 1', '金额不符 1', '未知行 1', '重复 1', '已入账 1', '读不出 1'])
      await chips.getByRole('link', { name: chip }).waitFor();
    expect(await viewed()).toEqual(view);
    await bai.getByRole('row').filter({ hasText: '户名与账号不符' }).getByText('通知单位更正账户').waitFor();
    await region(bai, '读不出的行').getByText('金额读不出').waitFor();
    await picture(bai, 'finance-bank-answer');
    expect(await axeFindings(bai)).toEqual([]);
    await chips.getByRole('link', { name: '金额不符' }).click();
    await bai.getByRole('row').filter({ hasText: '300,000.01' }).waitFor();
    await bai.getByRole('row').filter({ hasText: '户名与账号不符' }).waitFor({ state: 'detached' });
    expect(new URL(bai.url()).searchParams.get('verdict')).toBe('wrong-amount');
    await chips.getByRole('link', { name: '全部' }).click();
  });

  test('is booked but for wrong amounts and unknown lines; the verdicts are a file', async () => {
    await press(bai, '按此入账 2 行');
    await said(bai, '已入账：2 行变化');
    const [download] = await Promise.all([bai.waitForEvent('download'), press(bai, '下载逐行结果')]);
    const text = (await bytesOf(download)).toString('utf8');
    for (const word of ['已付', '退票', '金额不符', '未知行', '重复', '已入账', '读不出']) expect(text).toContain(word);
    expect(await viewed()).toMatchObject({ paidCount: 2, returnedCount: 1, state: 'sealed' });
  });

  test('a second time changes nothing, and says when it was imported', async () => {
    const before = await viewed();
    await choose('回执二（重发）.csv', mixed);
    await said(bai, /此文件 .+ 已导入，本次 0 行变化。/);
    expect(await bai.getByRole('button', { name: /^按此入账/ }).count()).toBe(0);
    await picture(bai, 'finance-bank-again');
    expect(await axeFindings(bai)).toEqual([]);
    expect(await viewed()).toEqual(before);
  });

  test('or the treasury: what is left counts as paid, and the list is settled', async () => {
    await open(tang, `/finance/lists/${list}`, /^拨付清单 /);
    const pay = region(tang, '登记拨付结果');
    await pay.getByText(`尚无回执的 2 笔、${yuan(330_000_000)}全部记为已付`).waitFor();
    await press(tang, '登记全部已付');
    await refused(tang, '国库支付凭证号：必填');
    await pay.getByLabel('国库支付凭证号').fill('国库支付〔示例〕31号');
    await press(tang, '登记全部已付');
    await said(tang, '全部拨付，清单办结');
    await pay.getByText(`已付 4 笔`).waitFor();
  });

  test('pot, list, claims and allocation are equal to the fen', async () => {
    const { client, filed, pots, story } = told;
    const view = await viewed();
    const paid = view.lines.filter(({ settled }) => settled?.outcome === 'paid');
    const paidFen = paid.reduce((sum, { amountFen }) => sum + amountFen, 0);
    const returnedFen = view.totalFen - paidFen;
    expect(view).toMatchObject({ state: 'settled', paidFen, returnedFen, paidCount: 4, returnedCount: 1 });
    const books = Object.values(await readBooks(client, pots));
    expect(books.reduce((sum, pot) => sum + pot.paidFen, 0)).toBe(paidFen);
    expect(books.reduce((sum, pot) => sum + pot.heldFen, 0)).toBe(returnedFen);
    const claims = await Promise.all(
      [filed.quality, filed.madrid, filed.demonstration, filed.cloud, filed.personal].map(({ id, party }) =>
        client.as(party.actor)('view-claim', { path: { claim: id } }),
      ),
    );
    const ofState = (state: string): number =>
      claims.filter((claim) => claim.state === state).reduce((sum, { approvedFen = 0 }) => sum + approvedFen, 0);
    expect([ofState('paid'), ofState('payment-returned')]).toEqual([paidFen, returnedFen]);
    const allocation = await client.anyone('view-allocations', { path: { year: story.fundYear }, query: {} });
    expect(allocation.totals.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(paidFen);
    expect(allocation.items.map(({ claim }) => claim).sort()).toEqual(paid.map(({ claim }) => claim).sort());
  });
});

test('a list not yet sealed is dropped, and its claims are payable again', async () => {
  await open(bai, '/finance/lists', '拨付清单');
  await bai.getByRole('row').filter({ hasText: '编制中' }).first().getByRole('link').click();
  await press(bai, '作废清单');
  await said(bai, '清单已作废');
  await bai.getByText('本清单已作废，原有的申报已回到待拨付。').waitFor();
  expect(await axeFindings(bai)).toEqual([]);
});

test('the keyboard alone reaches a list and its search', async () => {
  await open(tang, '/finance/lists', '拨付清单');
  const name = list.replace(/(.{4})(?=.)/g, '$1 ');
  const focused = () => tang.evaluate(() => document.activeElement?.textContent ?? '');
  for (let presses = 0; presses < 60 && (await focused()) !== name; presses += 1) await tang.keyboard.press('Tab');
  expect(await focused()).toBe(name);
  await tang.keyboard.press('Enter');
  await tang.getByRole('heading', { level: 1, name: `拨付清单 ${name}` }).waitFor();
  expect(await focused()).toBe(`拨付清单 ${name}`);
});
