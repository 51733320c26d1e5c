import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { type Client, openClient } from '../journeys/client.ts';
import { handIn } from '../journeys/story/papers.ts';
import { openBrowser, openWindow, picture, signInAs } from './browser.ts';
import { startShown } from './demonstration.ts';
import { looksWell } from './looks-well.ts';

let platform: Platform;
let browser: Browser;
let client: Client;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startShown(), openBrowser()]);
  client = openClient(platform.origin);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

type Shown = { readonly page: Page; readonly done: () => Promise<void> };

/** The page of one persona; that no script of it failed is part of every test. */
const shown = async (persona: string, address: string): Promise<Shown> => {
  const { page, context, faults } = await openWindow(browser, platform.origin);
  await signInAs(page, persona, address);
  return {
    page,
    done: async () => {
      expect(faults).toEqual([]);
      await context.close();
    },
  };
};

const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();

type ClaimOf = { readonly persona: string; readonly state: string; readonly clause?: string };

/** The first claim of the demonstration that a person sees in a state. */
const claimOf = async ({ persona, state, clause }: ClaimOf): Promise<string> => {
  const caller = client.as(persona);
  const { bindings } = await caller('view-me', {});
  for (const { claimant } of bindings) {
    const { items } = await caller('list-claims', { path: { claimant }, query: {} });
    const found = items.find((claim) => claim.state === state && (!clause || claim.clause === clause));
    if (found) return found.id;
  }
  throw new Error(`${persona} has no claim that is ${state}.`);
};

describe('the home page', () => {
  test('what waits comes first, then what is open, what is on the way and what is left of the caps', async () => {
    const { page, done } = await shown('陈晓', '/e');
    const tasks = page.getByRole('region', { name: '需要您办理' });
    await tasks.getByRole('link', { name: '去补正' }).waitFor();
    const sections = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(sections).toEqual(['需要您办理', '现在可申报', '进行中', expect.stringMatching(/^\d{4} 年$/)]);
    await page
      .getByText(/年度上限还剩/)
      .first()
      .waitFor();
    const open = page.getByRole('region', { name: '现在可申报' });
    expect(await open.getByRole('listitem').count()).toBe(5);
    await open.getByRole('button', { name: /显示全部/ }).click();
    expect(await open.getByRole('listitem').count()).toBeGreaterThan(5);
    await looksWell(page, 'enterprise-home');
    await done();
  }, 120_000);

  test('who acts for several chooses one, and the choice stays in the address and on the next page', async () => {
    const { page, done } = await shown('陈晓', '/e');
    const chooser = page.getByRole('combobox', { name: '申报单位' });
    await chooser.selectOption({ index: 1 });
    await page.waitForURL(/claimant=/);
    const chosen = new URL(page.url()).searchParams.get('claimant');
    await page.getByRole('region', { name: '需要您办理' }).getByText('草稿', { exact: true }).waitFor();
    await page.getByRole('link', { name: '我的申报', exact: true }).click();
    await page.waitForURL(/\/e\/claims\?/);
    expect(new URL(page.url()).searchParams.get('claimant')).toBe(chosen);
    await done();
  }, 120_000);

  test('a person for himself is asked nothing, and sees what persons may claim', async () => {
    const { page, done } = await shown('钱钧', '/e');
    await page.getByRole('region', { name: '需要您办理' }).getByRole('link', { name: '去确认到账' }).waitFor();
    expect(await page.getByRole('combobox').count()).toBe(0);
    await done();
  }, 120_000);

  test('staff without a claimant is told whose page it is', async () => {
    const { page, done } = await shown('韩梅', '/e');
    expect(await heading(page)).toContain('此页供企业办事使用');
    await done();
  }, 120_000);
});

describe('the list of claims', () => {
  test('is filtered by state in the address, and says why it is empty', async () => {
    const { page, done } = await shown('陈晓', '/e/claims');
    await page.getByRole('table').waitFor();
    await page.getByRole('combobox', { name: '状态' }).selectOption('已撤回');
    await page.getByText('没有“已撤回”的申报。').waitFor();
    expect(page.url()).toContain('state=withdrawn');
    await page.getByRole('link', { name: '看全部状态' }).click();
    await page.getByRole('table').waitFor();
    await looksWell(page, 'enterprise-claims');
    await done();
  }, 120_000);
});

describe('a claim', () => {
  test('on notice: whose turn it is, nothing to do, its papers as files, its own evidence', async () => {
    const claim = await claimOf({ persona: 'clerk-chen', state: 'in-notice' });
    const { page, done } = await shown('陈晓', `/e/claims/${claim}`);
    const card = page.getByRole('region', { name: '轮到谁' });
    expect(await card.textContent()).toMatch(/现在轮到：.*公示期内可提出异议.*月.*日.*您无需操作/);
    expect(await page.locator('[aria-current=step]').textContent()).toContain('公示');
    const [notice] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^决定书：核定/ }).click(),
    ]);
    expect(notice.suggestedFilename()).toMatch(/\.pdf$/);
    const [paper] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: /^查看/ }).first().click(),
    ]);
    await paper.close();
    await page.getByText('您单位（经办人）提交申报').waitFor();
    await looksWell(page, 'enterprise-claim');
    await done();
  }, 120_000);

  test('of another claimant looks like none at all', async () => {
    const claim = await claimOf({ persona: 'clerk-sun', state: 'receipt-confirmed' });
    const { page, done } = await shown('陈晓', `/e/claims/${claim}`);
    await page.getByText('没有这件申报，或您无权查看。').waitFor();
    await done();
  }, 120_000);

  test('under review is withdrawn with a reason, after it was said what follows', async () => {
    const claim = await claimOf({ persona: 'agent-wu', state: 'submitted', clause: 'cloud-adoption' });
    const { page, done } = await shown('吴桐', `/e/claims/${claim}`);
    await page.getByText('撤回申报', { exact: true }).click();
    await page.getByText(/^撤回后：/).waitFor();
    await page.getByRole('button', { name: '撤回这件申报' }).click();
    await page.getByRole('alert').getByRole('link').click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('合同有变，另行申报');
    await page.getByRole('button', { name: '撤回这件申报' }).click();
    await page.getByRole('region', { name: '办理记录' }).getByText('合同有变，另行申报').waitFor();
    expect(await page.getByRole('region', { name: '轮到谁' }).textContent()).toContain('已撤回');
    await done();
  }, 120_000);

  test('refused: fact, clause and reason, the ways to contest it, and a review by others', async () => {
    const claim = await claimOf({ persona: 'agent-wu', state: 'refused' });
    const { page, done } = await shown('吴桐', `/e/claims/${claim}`);
    const refusal = page.getByRole('region', { name: '不予支持' });
    for (const said of ['事实（按申报内容）', '理由', '行政复议', '行政诉讼', '期限：'])
      await refusal.getByText(said).first().waitFor();
    await looksWell(page, 'enterprise-refused');
    await page.getByRole('textbox', { name: '复核理由' }).fill('证书所载单位与本单位已合并，见登记材料。');
    await page.getByRole('button', { name: '申请复核' }).click();
    await page.getByText('您单位（代办人）申请复核').waitFor();
    expect(await page.getByRole('region', { name: '轮到谁' }).textContent()).toContain('审核');
    await done();
  }, 120_000);

  test('paid: receipt is confirmed, with the sum beside the button', async () => {
    const claim = await claimOf({ persona: 'person-qian', state: 'paid' });
    const { page, done } = await shown('钱钧', `/e/claims/${claim}`);
    await page.getByText(/^确认后：.*元/).waitFor();
    await page.getByRole('button', { name: '确认到账' }).click();
    await page.getByText('您本人确认到账').waitFor();
    expect(await page.getByRole('region', { name: '轮到谁' }).textContent()).toContain('已确认到账');
    await done();
  }, 120_000);

  test('to be paid back says how much, by when, and what came in', async () => {
    const claim = await claimOf({ persona: 'agent-wu', state: 'recovering' });
    const { page, done } = await shown('吴桐', `/e/claims/${claim}`);
    expect(await page.getByRole('region', { name: '追回' }).textContent()).toMatch(/须退还 .*已收到 .*还剩 .*前付清/);
    await looksWell(page, 'enterprise-recovery');
    await done();
  }, 120_000);
});

describe('corrections (test 5 of screens.md)', () => {
  const fields = [
    { target: 'eventOn', kind: 'wrong', words: '日期应为榜单发布日。' },
    { target: 'fact:listPublisher', kind: 'wrong', words: '发布机构请写全称。' },
    { target: 'evidence:list-publication', kind: 'missing', words: '缺名单所在页，请补齐。' },
  ] as const;

  const returned = async (): Promise<string> => {
    const claim = await claimOf({ persona: 'clerk-chen', state: 'submitted', clause: 'china-brand-500' });
    const reviewer = client.as('reviewer-market');
    const { contentRevision } = await reviewer('view-review', { path: { claim } });
    await reviewer('return-claim', {
      path: { claim },
      body: { department: 'market-supervision', contentRevision, corrections: [...fields] },
    });
    return claim;
  };

  test('one list, answered point by point, sent with its differences; an opinion untouched by it stands', async () => {
    const claim = await returned();
    const clerk = client.as('clerk-chen');
    const { page, done } = await shown('陈晓', `/e/claims/${claim}`);

    const card = page.getByRole('region', { name: '轮到谁' });
    expect(await card.textContent()).toMatch(/现在轮到：您，请补正 · .*月.*日.*前 · 还有 \d+ 个工作日/);
    const { dueOn } = await client.as('reviewer-market')('view-review', { path: { claim } });
    expect(await card.getByRole('time').getAttribute('datetime')).toBe(dueOn);
    await card.getByRole('link', { name: '去补正（3 处）' }).click();

    await page.getByRole('heading', { level: 1, name: '补正' }).waitFor();
    await page.getByText('市市场监管局请您补正 3 处，已一次列全。').waitFor();
    await page.getByText(/市财政局意见不受影响/).waitFor();
    expect(await page.getByRole('button', { name: '提交补正' }).count()).toBe(0);
    for (const { words } of fields) await page.getByText(words).waitFor();
    await looksWell(page, 'enterprise-corrections');

    // The field opens with the focus on it, and one comes back to the list.
    await page.getByRole('link', { name: '去修改 成果日期' }).click();
    await page.waitForURL(/\/edit\/facts/);
    const day = page.locator('input[type=date]:focus');
    const before = await day.inputValue();
    await day.fill(`${before.slice(0, 8)}${before.endsWith('15') ? '16' : '15'}`);
    await page.getByRole('button', { name: '保存并返回补正清单' }).click();
    await page.getByText('已处理 1 / 3 处').waitFor();

    // Two windows: what was read before the other's change is not written over it.
    await page.getByRole('button', { name: '说明无需修改：榜单发布机构' }).click();
    await handIn(clerk, claim, 'list-publication', `${claim} list with its pages`);
    await page.getByRole('button', { name: '保存说明' }).click();
    await page.getByText('请写明为什么无需修改。').waitFor();
    await page.getByRole('textbox', { name: '无需修改的说明' }).fill('所填即全称，见材料首页。');
    await page.getByRole('button', { name: '保存说明' }).click();
    await page.getByRole('alert').getByRole('button', { name: '按新版继续' }).click();
    await page.getByText('已处理 2 / 3 处').waitFor();
    expect(await page.getByRole('textbox', { name: '无需修改的说明' }).inputValue()).toBe('所填即全称，见材料首页。');
    await page.getByRole('button', { name: '保存说明' }).click();

    const differences = page.getByRole('region', { name: '将提交的变化' });
    await differences.getByText('说明：所填即全称，见材料首页。').waitFor();
    await differences.getByText('现在的评估').waitFor();
    await picture(page, 'enterprise-corrections-ready');
    await page.getByRole('button', { name: '提交补正' }).click();
    await page.getByText('请先勾选承诺。').waitFor();
    await page.getByRole('checkbox', { name: /^我承诺/ }).check();
    await page.getByRole('button', { name: '提交补正' }).click();

    await page.getByText('您单位（经办人）提交补正').waitFor();
    const offices = page.getByRole('region', { name: '部门意见' }).getByRole('listitem');
    expect(await offices.filter({ hasText: '市财政局' }).textContent()).toContain('已出具');
    expect(await offices.filter({ hasText: '市市场监管局' }).textContent()).toContain('办理中');
    await page.goto(`/e/claims/${claim}/corrections`);
    await page.getByText(/没有待办的补正/).waitFor();
    await done();
  }, 300_000);
});

describe('the account', () => {
  test('a returned payment: the reason of the bank, every fault at its field, then finance has to confirm', async () => {
    const { page, done } = await shown('周立', '/e/account');
    const task = page.getByRole('region', { name: '银行退票，待您更正' });
    await task.getByText(/银行退回，写明：/).waitFor();
    await looksWell(page, 'enterprise-account');
    await task.getByRole('button', { name: '更正账户' }).click();
    const alert = task.getByRole('alert');
    expect(await alert.getByRole('link').count()).toBe(2);
    await alert.getByRole('link').first().click();
    await page.keyboard.type('新示例银行长清支行');
    // The summary stays, and does not take the focus at each key.
    expect(await task.getByRole('textbox', { name: '开户银行' }).inputValue()).toBe('新示例银行长清支行');
    await task.getByRole('textbox', { name: '账号' }).fill('6228 4800 0000 0139 999');
    await task.getByRole('button', { name: '更正账户' }).click();
    await page.getByText(/新账户（尾号 9999）等待财务确认/).waitFor();
    await done();
  }, 120_000);

  test('the account of claims to come, and the contact, are changed in place', async () => {
    const { page, done } = await shown('孙岚', '/e/account');
    await page.getByText('更换账户', { exact: true }).click();
    await page.getByRole('textbox', { name: '开户银行' }).fill('新示例银行高新支行');
    await page.getByRole('textbox', { name: '账号' }).fill('0037010000000149999');
    await page.getByRole('button', { name: '保存账户' }).click();
    await page.getByText('尾号 9999').waitFor();
    await page.getByRole('link', { name: '单位信息' }).click();
    await page.getByRole('textbox', { name: '电话' }).fill('不是电话');
    await page.getByRole('button', { name: '保存联系人' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('textbox', { name: '电话' }).fill('0531-55501234');
    await page.getByRole('button', { name: '保存联系人' }).click();
    await page.getByText('联系人已保存。').waitFor();
    await looksWell(page, 'enterprise-profile');
    await done();
  }, 120_000);
});
