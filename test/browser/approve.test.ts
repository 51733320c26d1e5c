import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { wan } from '../../shared/money/fen.ts';
import { type Client, openClient } from '../journeys/client.ts';
import { axeFindings } from './axe.ts';
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

const opened = async (who: string, address = '/approve', width = 1440) => {
  const window = await openWindow(browser, platform.origin, { width });
  await signInAs(window.page, who, address);
  return window;
};

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens the claim of this claimant from the list that is shown, by its own link. */
const openClaimOf = async (page: Page, claimant: string | RegExp): Promise<string> => {
  await page.getByRole('row').filter({ hasText: claimant }).getByRole('link').first().click();
  await page.waitForURL(/\/approve\/[0-9A-Z]{16}$/);
  await page
    .getByRole('heading', { name: /核定检查|办理|Checks|Acts/ })
    .first()
    .waitFor();
  return page.url().split('/').at(-1) ?? '';
};

const waitingOf = async (name: string): Promise<string> => {
  const { items } = await client.as('approver-gao')('list-decisions', { query: {} });
  const found = items.find(({ claimantName }) => claimantName.includes(name));
  if (!found) throw new Error(`No claim of ${name} waits.`);
  return found.id;
};

const stateOf = async (claim: string) => (await client.as('auditor-shi')('view-review', { path: { claim } })).state;

describe('what waits for a decision', () => {
  test('the list says what was given and how far it is signed, and is narrowed down in the address', async () => {
    const { page, faults, context } = await opened('高岩');
    const row = page.getByRole('row').filter({ hasText: '重锻' });
    await row.waitFor();
    expect(await row.textContent()).toContain('1,000,000.00');
    expect(await row.textContent()).toContain('已签 1 人，须 2 人');
    await picture(page, 'approve-decisions');
    await page.getByRole('searchbox', { name: '按申报号或单位查找' }).fill('重锻');
    await page.getByRole('button', { name: '查找' }).click();
    await page.waitForURL(/q=/);
    await page.getByText('已显示 1 条').waitFor();
    await page.reload();
    await page.getByText('已显示 1 条').waitFor();
    await page.getByRole('searchbox').fill('没有这家单位');
    await page.keyboard.press('Enter');
    await page.getByText('没有符合筛选的申报。').waitFor();
    await page.getByRole('link', { name: '去掉筛选' }).click();
    await row.waitFor();
    await looksWell(page);
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);

  test('a decision has opinions, assessment, checks with figures, the notice, and what it will do', async () => {
    const { page, faults, context } = await opened('高岩');
    const claim = await openClaimOf(page, '重锻');
    expect(await heading(page).textContent()).toMatch(/^是否核定 .*重锻装备有限公司 1,000,000.00 元？$/);
    const main = page.getByRole('main');
    for (const said of [
      '超过 500,000.00 元 须 2 人签署',
      '您是第 2 人',
      '林正 已签署 1,000,000.00 元',
      '没有妨碍核定的事项。',
      '1 个标识均未奖励过',
    ])
      await main.getByText(said).first().waitFor();
    const notice = page.getByRole('article', { name: '核定决定书' });
    await notice.getByText('核定奖励').waitFor();
    expect(await notice.textContent()).toContain('壹佰万元整');
    await main.getByText(/占用 2026 年品牌建设资金池 1,000,000.00 元，可用由 .* 变为/).waitFor();
    await looksWell(page, 'approve-decision');
    expect(await stateOf(claim)).toBe('reviewed');
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);

  test('a short pot stops it with figures and a way out; a lower sum with a reason goes through', async () => {
    const { page, context } = await opened('高岩');
    const claim = await openClaimOf(page, '商河');
    await page.getByText('现在不能核定', { exact: true }).waitFor();
    await page.getByText('未能核定：资金池只剩 93,000.00 元，差 70,000.00 元。未作任何改动。').waitFor();
    await page.getByText('请财务向本资金池追加资金').waitFor();
    await page.getByRole('link', { name: '退回补正' }).waitFor();
    expect(await page.getByRole('button', { name: /^核定/ }).count()).toBe(0);
    await picture(page, 'approve-short');
    await page.getByRole('radio', { name: '核定', exact: true }).check();
    await page.getByLabel('核定金额').fill('9万');
    await page.getByText('没有妨碍核定的事项。').waitFor();
    await page.getByRole('button', { name: '核定 90,000.00 元' }).click();
    const summary = page.getByRole('alert');
    await summary.getByText('有 1 处需要处理').waitFor();
    await summary.getByRole('link').click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('资金池余额不足，与部门商定从低核定');
    await page.getByText('核定金额的理由：资金池余额不足').waitFor();
    await page.getByText('占用 2019 年县区上云资金池 90,000.00 元，可用由 93,000.00 元 变为 3,000.00 元').waitFor();
    await page.getByRole('button', { name: '核定 90,000.00 元' }).click();
    await page.getByText('已核定 90,000.00 元。').waitFor();
    await page.getByText('高岩', { exact: true }).last().waitFor();
    expect(await stateOf(claim)).toBe('approved');
    await context.close();
  }, 120_000);

  test('what changed since submission comes first; not to support it takes a condition and words', async () => {
    const { page, context } = await opened('高岩');
    const claim = await openClaimOf(page, '粉末');
    await page.getByRole('heading', { name: '提交时与现在不同' }).waitFor();
    const difference = page.getByRole('row').filter({ hasText: '在济南市注册' });
    expect(await difference.textContent()).toMatch(/符合.*不符合/);
    await page.getByText('现在不能核定', { exact: true }).waitFor();
    await picture(page, 'approve-changed');
    await page.getByRole('radio', { name: '不予支持' }).check();
    await page.getByRole('button', { name: '不予支持本件' }).click();
    await page
      .getByRole('alert')
      .getByText(/有 \d 处需要处理/)
      .waitFor();
    await page.getByLabel('第 1 条：未符合的条件').selectOption({ index: 2 });
    await page.getByLabel('第 1 条：理由').fill('住所已迁出济南市');
    const notice = page.getByRole('article', { name: '不予支持决定书' });
    await notice.getByText('住所已迁出济南市').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '不予支持本件' }).click();
    await page.getByText('已决定不予支持，单位可以看到决定书。').waitFor();
    expect(await stateOf(claim)).toBe('refused');
    await context.close();
  }, 120_000);
});

describe('two people decide one claim at once', () => {
  test('the second sees who, when and what, keeps his words, and nothing is written', async () => {
    const { page, faults, context } = await opened('高岩');
    const claim = await openClaimOf(page, '重锻');
    await page.getByLabel('理由').fill('材料齐全，同意林正的意见');
    const lin = client.as('approver-lin');
    const { contentRevision } = await lin('view-review', { path: { claim } });
    await lin('refuse-claim', {
      path: { claim },
      body: { contentRevision, reasons: [{ condition: 'first-time', words: '并非首次获得' }] },
    });
    await page.getByRole('button', { name: '核定 1,000,000.00 元' }).click();
    const banner = page.getByRole('alert').filter({ hasText: '本件已有变化' });
    await banner.getByText(/林正 .*\d\d:\d\d 已办理“不予支持”，现在的状态是“不予支持”。/).waitFor();
    await banner.getByText('材料齐全，同意林正的意见').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'approve-moved');
    expect(await page.getByRole('button', { name: /^核定/ }).count()).toBe(0);
    await banner.getByRole('button', { name: '看现在的情况' }).click();
    await page.getByText('本件已决定不予支持。').waitFor();
    const { latest } = await client.as('auditor-shi')('view-review', { path: { claim } });
    expect(latest).toMatchObject({ act: 'refuse', by: '林正' });
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);

  test('the assessment changed meanwhile: the new one beside the old, and only then again', async () => {
    const claim = await waitingOf('鲍山');
    const { page, context } = await opened('高岩', `/approve/${claim}`);
    await page.getByLabel('理由').fill('已核对标准文本');
    const { claimant } = await client.as('approver-lin')('view-review', { path: { claim } });
    const register = (registeredInJinan: boolean) =>
      client.as('admin')('change-registration', {
        path: { claimant },
        body: { registeredInJinan, source: '企业登记信息（示例）' },
      });
    await register(false);
    await page.getByRole('button', { name: /^(签署核定|核定) 600,000.00 元$/ }).click();
    const banner = page.getByRole('alert').filter({ hasText: '本件已有变化' });
    await banner.getByText('评估已变化，未作任何改动。').waitFor();
    expect(await banner.getByRole('row').filter({ hasText: '在济南市注册' }).textContent()).toMatch(/符合.*不符合/);
    await banner.getByText('已核对标准文本').waitFor();
    await banner.getByRole('button', { name: '按新的评估继续' }).click();
    await page.getByText('现在不能核定', { exact: true }).waitFor();
    expect(await page.getByRole('textbox', { name: '理由' }).inputValue()).toBe('已核对标准文本');
    expect(await stateOf(claim)).toBe('reviewed');
    await register(true);
    await context.close();
  }, 120_000);

  test('who gave an opinion is offered no decision, and is told why in one sentence', async () => {
    await client.as('admin')('appoint-person', { path: { person: 'reviewer-finance' }, body: { role: 'approver' } });
    const claim = await waitingOf('鲍山');
    const { page, context } = await opened('金平', `/approve/${claim}`);
    await page.getByText(/^您于 \d+月\d+日 出具过.+意见，本件须由他人核定。$/).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await page.getByRole('button', { name: /核定|不予支持/ }).count()).toBe(0);
    await page.getByRole('link', { name: '待核定' }).first().click();
    await page.getByRole('row').filter({ hasText: '鲍山' }).getByText('须由他人核定').waitFor();
    await context.close();
  }, 120_000);

  test('an approver asks for corrections by the same list as a department, and the claim leaves his list', async () => {
    const claim = await waitingOf('鲍山');
    const { page, faults, context } = await opened('林正', `/approve/${claim}`);
    await page.getByRole('link', { name: '退回补正' }).click();
    const send = page.getByRole('button', { name: '一次告知并退回' });
    await send.click();
    await page.getByRole('alert').filter({ hasText: '请至少勾选一处' }).waitFor();
    const tick = page.getByRole('checkbox', { name: '成果日期需补正' });
    await tick.check();
    const row = page.getByRole('listitem').filter({ has: tick });
    await row.getByRole('radio', { name: '有误' }).check();
    await row.getByLabel('写给单位的话').fill('请填写标准发布公告的日期。');
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'approve-return');
    await send.click();
    await page.getByText('本件已退回补正，等申报单位重新提交。').waitFor();
    expect(await stateOf(claim)).toBe('returned');
    await page.getByRole('link', { name: '待核定' }).first().click();
    await page.getByRole('searchbox').waitFor();
    await expect.poll(() => page.getByRole('row').filter({ hasText: '鲍山' }).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 120_000);
});

describe('an objection', () => {
  test('is seen by who may settle it, and says what either result does and what both will read', async () => {
    const barred = await opened('林正', '/approve/objections');
    await barred.page.getByRole('link', { name: /^第 1 件异议/ }).click();
    await barred.page.getByText('您已参与过本件的前一环节，须由他人办理。').waitFor();
    await barred.page.getByRole('heading', { name: '被异议的项目' }).waitFor();
    expect(await barred.page.getByText('王示例').count()).toBe(0);
    await barred.context.close();

    const { page, faults, context } = await opened('高岩', '/approve/objections');
    await page.getByRole('table').waitFor();
    await picture(page, 'approve-objections');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: /^第 1 件异议/ }).click();
    await page.getByText('王示例').waitFor();
    await page.getByText('公示时钟已停，只影响这一项。').waitFor();
    const effects = page.getByRole('region', { name: '两种结论各自的后果' });
    await effects.getByText(/本件恢复公示，从今天起再公示 \d 个工作日/).waitFor();
    await effects.getByText(/2026 年品牌建设资金池释放 500,000.00 元/).waitFor();
    await page.getByRole('radio', { name: '不成立，恢复公示' }).check();
    await page.getByLabel('理由').fill('经核，处罚对象为另一家企业');
    await page.getByLabel('给异议人的答复').fill('所述处罚与被公示单位无关。');
    await page.getByRole('article', { name: '异议人将读到' }).getByText('所述处罚与被公示单位无关。').waitFor();
    const toClaimant = page.getByRole('article', { name: '申报单位将读到' });
    expect(await toClaimant.textContent()).toContain('异议不成立。公示已恢复');
    expect(await toClaimant.textContent()).not.toContain('所述处罚');
    await picture(page, 'approve-objection');
    await page.getByRole('button', { name: '不成立，恢复公示' }).click();
    await page.getByText('已办结：异议不成立。').waitFor();
    expect(await page.getByRole('button', { name: /成立，/ }).count()).toBe(0);
    await looksWell(page);
    await page.goto('/approve/objections');
    await page.getByText('现在没有要处理的异议。').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 180_000);
});

describe('what was decided', () => {
  test('one asks to revoke, another sees who and why, and revokes with the figures before him', async () => {
    const first = await opened('林正', '/approve/awards');
    const claim = await openClaimOf(first.page, '魏家庄');
    await first.page.getByRole('radio', { name: '提请撤销' }).check();
    await first.page.getByText('须由另一人撤销；您不能撤销自己提请的件。').waitFor();
    await first.page.getByLabel('理由').fill('认定文件已被撤回');
    await first.page.getByRole('button', { name: '提请撤销' }).click();
    await first.page.getByText('已提请撤销，须由另一人决定。').waitFor();
    expect(await first.page.getByRole('radio', { name: '撤销核定' }).count()).toBe(0);
    await picture(first.page, 'approve-award');
    await first.context.close();

    const { page, faults, context } = await opened('高岩');
    const asked = page.getByRole('region', { name: '已提请撤销，待另一人决定' }).first();
    await asked.getByText('认定文件已被撤回').waitFor();
    await picture(page, 'approve-revocations');
    await asked.getByRole('link').click();
    await page.getByText(/林正 于 .* 提请撤销，须由另一人决定。/).waitFor();
    await page.getByRole('radio', { name: '撤销核定' }).check();
    await page.getByText('从 2026 年品牌建设资金池释放 100,000.00 元，由“已占用”回到“可用”。').waitFor();
    await page.getByLabel('理由').fill('核实无误');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '撤销核定' }).click();
    await page.getByText('已撤销，资金和防重标识已释放。').waitFor();
    expect(await stateOf(claim)).toBe('revoked');
    expect(faults).toEqual([]);
    await context.close();
  }, 180_000);

  test('a recovery in instalments adds up before it is ordered; another reduces and cancels it', async () => {
    const first = await opened('林正', '/approve/awards?state=receipt-confirmed');
    const claim = await openClaimOf(first.page, '泉域');
    const { page } = first;
    await page.getByRole('radio', { name: '责令追回' }).check();
    await page.getByLabel('追回金额').fill('10万');
    await page.getByRole('radio', { name: '分期退回' }).check();
    await page.getByLabel('第 1 期：日期').fill('2027-03-31');
    await page.getByLabel('第 1 期：金额').fill('6万');
    await page.getByRole('button', { name: '再加一期' }).click();
    await page.getByLabel('第 2 期：日期').fill('2027-06-30');
    await page.getByLabel('第 2 期：金额').fill('3万');
    await page.getByText('各期合计 90,000.00 元，还差 10,000.00 元。').waitFor();
    await page.getByLabel('理由').fill('验收结论被更正');
    await page.getByRole('button', { name: '责令追回' }).click();
    await page.getByRole('alert').getByText('各期金额之和须等于追回金额。').waitFor();
    await picture(page, 'approve-recovery');
    await page.getByLabel('第 2 期：金额').fill('4万');
    await page.getByText('各期合计 100,000.00 元，与追回金额一致。').waitFor();
    await page.getByText(/申报单位须在 2027年6月30日（周三）前退回 100,000.00 元/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '责令追回' }).click();
    await page.getByText('已责令追回 100,000.00 元。').waitFor();
    await page.getByText('您已参与过本件的前一环节，须由他人办理。').waitFor();
    await first.context.close();

    const second = await opened('高岩', `/approve/${claim}`);
    await second.page.getByText(/林正 于 .* 责令追回 100,000.00 元/).waitFor();
    await second.page.getByRole('radio', { name: '调减追回' }).check();
    await second.page.getByLabel('调减多少').fill('2万');
    await second.page.getByText('应退回由 100,000.00 元 变为 80,000.00 元').waitFor();
    await second.page.getByLabel('理由').fill('重新核算');
    await second.page.getByRole('button', { name: '调减追回' }).click();
    await second.page.getByText('已调减 20,000.00 元。').waitFor();
    const { recovery } = await client.as('approver-gao')('view-award', { path: { claim } });
    expect(recovery).toMatchObject({ orderedFen: wan(8), plan: [{ amountFen: wan(6) }, { amountFen: wan(2) }] });
    await second.page.getByRole('radio', { name: '取消追回' }).check();
    await second.page.getByLabel('理由').fill('更正有误');
    await second.page.getByRole('button', { name: '取消追回' }).click();
    await second.page.getByText('已取消追回。').waitFor();
    await looksWell(second.page);
    await second.context.close();
  }, 180_000);

  test('a claimant is debarred for days that are counted, and another person lifts it', async () => {
    const first = await opened('林正', '/approve/awards?state=receipt-confirmed');
    await openClaimOf(first.page, '泉域');
    await first.page.getByRole('link', { name: '到单位页办理' }).click();
    await first.page.getByText('没有不得申报的期间，可以正常申报。').waitFor();
    const address = first.page.url();
    await first.page.getByRole('radio', { name: '不得申报' }).check();
    await first.page.getByRole('button', { name: '决定不得申报' }).click();
    await first.page
      .getByRole('alert')
      .getByText(/有 \d 处需要处理/)
      .waitFor();
    await first.page.getByLabel('开始日').fill('2027-01-01');
    await first.page.getByLabel('截止日').fill('2027-12-31');
    await first.page.getByText(/共 365 天：不能提交申报/).waitFor();
    await first.page.getByLabel('理由').fill('提交虚假材料');
    await first.page.getByRole('button', { name: '决定不得申报' }).click();
    await first.page.getByText('已决定不得申报，至 2027年12月31日（周五）止。').waitFor();
    await first.page.getByText('2027-01-01 起的期间由您决定，须由他人解除。').waitFor();
    await picture(first.page, 'approve-claimant');
    await first.context.close();

    const { page, context } = await opened('高岩', address);
    await page.getByRole('radio', { name: '解除 2027-01-01 至 2027-12-31 的期间' }).check();
    await page.getByLabel('理由').fill('经复查不属实');
    await page.getByRole('button', { name: '解除', exact: true }).click();
    await page.getByText('已解除。').waitFor();
    await page.getByText('没有不得申报的期间，可以正常申报。').waitFor();
    await looksWell(page);
    await context.close();
  }, 180_000);

  test('no such claim, and an area that is not his', async () => {
    const { page, context } = await opened('高岩', '/approve/0000000000000000');
    await page.getByText('没有这项内容，或您无权查看。').waitFor();
    await context.close();
    const other = await opened('白洁');
    await other.page.getByText('此页供核定使用。').waitFor();
    expect(await axeFindings(other.page)).toEqual([]);
    await other.context.close();
  }, 120_000);
});
