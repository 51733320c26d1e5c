import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { type Client, openClient, refusalOf } from '../journeys/client.ts';
import { handIn, pdfBytes } from '../journeys/story/papers.ts';
import { axeFindings } from './axe.ts';
import { openBrowser, openWindow, picture, signInAs } from './browser.ts';
import { startShown } from './demonstration.ts';
import { chooseFile, heard, listen, onStep, paste, savedNow, tabTo } from './filing-hand.ts';

let platform: Platform;
let browser: Browser;
let client: Client;
let today: string;
let software: string;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startShown(), openBrowser()]);
  client = openClient(platform.origin);
  const me = await client.as('clerk-chen')('view-me', {});
  today = me.today;
  software = me.bindings.find(({ claimantName }) => claimantName.includes('软件'))?.claimant ?? '';
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const thisYear = () => today.slice(0, 4);

const draft = async (clause: string, round = 'brand-open') => {
  const path = { claimant: software };
  return client.as('clerk-chen')('create-draft', { path, body: { round, clause } });
};

const save = async (page: Page) => page.getByRole('button', { name: '保存并继续' }).click();

test('a whole claim by the keyboard alone: paste of 30 rows, real files, submitted', async () => {
  const { page, context, faults } = await openWindow(browser, platform.origin);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // As long as somebody listens the browser leaves choosing to him; turned on for each press it comes too late at times.
  page.on('filechooser', () => {});
  await signInAs(page, '陈晓', '/e/claims/new?clause=madrid-trademark');
  await onStep(page, '开始申报');
  await tabTo(page, '开始申报');
  await page.keyboard.press('Enter');
  await onStep(page, '申报单位');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await listen(page);
  await tabTo(page, '保存并继续');
  await page.keyboard.press('Enter');

  await onStep(page, '申报信息');
  await tabTo(page, '成果日期');
  await page.keyboard.type(`0301${thisYear()}`);
  await tabTo(page, '第 1 行 注册号');
  const rows = Array.from({ length: 30 }, (_, at) => {
    const day = at === 7 ? '2016/3/1' : `${thisYear()}/3/1`;
    return `${1_790_001 + at}\tUS、DE\t${day}\t`;
  });
  await paste(page, ['国际注册号\t指定国家（地区）\t注册日期\t申请日期', ...rows].join('\r\n'));
  await page.getByText('已粘贴 30 行。').waitFor();
  await page.getByText(`不计：注册日期不在 ${thisYear()} 年`).waitFor();
  expect(await page.getByText('计 2 个', { exact: true }).count()).toBe(29);
  await page.getByText('平台核对结果一致').waitFor();
  await picture(page, 'filing-facts');
  const saidThen = await heard(page);
  expect(saidThen.at(-1)).toBe('评估：可予支持，最高 50,000.00 元');
  // One more word that changes neither verdict nor sum is not spoken of.
  await page.keyboard.type('5');
  await savedNow(page);
  await page.waitForTimeout(600);
  expect(await heard(page)).toEqual(saidThen);
  expect(saidThen.filter((said, at) => said === saidThen[at - 1])).toEqual([]);
  await tabTo(page, '保存并继续');
  await page.keyboard.press('Enter');

  await onStep(page, '材料');
  for (const kind of ['营业执照或法人证书', '承诺书', '银行账户证明', '商标注册证明']) {
    await chooseFile(page, `选择文件 ${kind}`, `${kind}.pdf`, pdfBytes(kind));
    await page.getByRole('button', { name: `移除 ${kind}.pdf` }).waitFor();
    await page.keyboard.press('Escape');
  }
  expect(await page.getByText('可用', { exact: false }).count()).toBeGreaterThanOrEqual(4);
  await picture(page, 'filing-evidence');
  await tabTo(page, '保存并继续');
  await page.keyboard.press('Enter');

  await onStep(page, '告知承诺');
  await tabTo(page, '我已阅读并作出以上承诺');
  await page.keyboard.press('Space');
  await tabTo(page, '保存并继续');
  await page.keyboard.press('Enter');

  await onStep(page, '核对并提交');
  await picture(page, 'filing-check');
  await tabTo(page, '提交申报');
  await page.keyboard.press('Enter');
  await onStep(page, '已提交');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.getByText('现在您无需操作。').waitFor();
  await picture(page, 'filing-submitted');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载受理回执（PDF）' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^受理回执-.*\.pdf$/);
  expect(await axeFindings(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
}, 240_000);

test('everything that is wrong stands in one summary, each point leads into its field, in the words of the platform', async () => {
  const chen = client.as('clerk-chen');
  const { id, revision } = await draft('international-standard-lead');
  const facts = { role: 'participant', nature: 'revision' };
  const body = { clause: 'international-standard-lead', revision, eventOn: '2021-05-10', facts };
  await chen('save-draft', { path: { claim: id }, body });
  const { evidenceAsked } = await chen('view-claim', { path: { claim: id } });
  for (const { kind } of evidenceAsked.slice(0, -1)) await handIn(chen, id, kind, `${id} ${kind}`);

  const { page, context, faults } = await openWindow(browser, platform.origin);
  await signInAs(page, '陈晓', `/e/claims/${id}/edit/commitment`);
  await page.getByRole('checkbox').check();
  await save(page);
  await onStep(page, '核对并提交');
  await page.getByRole('button', { name: '提交申报' }).click();
  const summary = page.getByRole('alert').filter({ hasText: '还不能提交' });
  await summary.waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  const links = summary.getByRole('link');
  expect(await links.count()).toBe(5);
  await picture(page, 'filing-check-issues');
  expect(await axeFindings(page)).toEqual([]);

  // The same by the platform, where no page looked before.
  const { revision: now } = await chen('view-claim', { path: { claim: id } });
  const submit = chen('submit-claim', { path: { claim: id }, body: { revision: now, commitment: true } });
  const refused = await refusalOf(submit);
  const zh = (refused.problem.issues ?? []).map(({ message }) => message);
  expect(await links.allTextContents()).toEqual(zh);

  const focusedId = () => page.evaluate(() => document.activeElement?.id ?? '');
  const places = ['eventOn', 'facts-role', 'facts-nature', 'facts-standard', `evidence-${evidenceAsked.at(-1)?.kind}`];
  const landed: string[] = [];
  for (let at = 0; at < 5; at += 1) {
    await summary.getByRole('link').nth(at).click();
    await page.waitForURL(/field=/);
    await page.waitForFunction(() => document.activeElement?.id.startsWith('field-'));
    landed.push((await focusedId()).replace(/^field-/, ''));
    if (at === 0) await picture(page, 'filing-facts-issue');
    await page.getByRole('button', { name: '保存并返回核对' }).click();
    await onStep(page, '核对并提交');
    await summary.waitFor();
  }
  expect(landed.map((place) => place.replace(/-$/, '')).sort()).toEqual(
    places.map((place) => place.replace(/[^\w]+/g, '-')).sort(),
  );

  await page.getByRole('button', { name: 'English' }).click();
  const inEnglish = page.getByRole('alert').filter({ hasText: 'Not ready' });
  await inEnglish.waitFor();
  const reply = await client.attempt(
    'submit-claim',
    { path: { claim: id }, body: { revision: now, commitment: true } },
    { token: await client.token('clerk-chen'), headers: { 'accept-language': 'en' } },
  );
  const en = (reply.body as { issues: { message: string }[] }).issues.map(({ message }) => message);
  expect(await inEnglish.getByRole('link').allTextContents()).toEqual(en);
  expect(await axeFindings(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
}, 240_000);

test('nothing typed is lost: without network, in two windows, after the end of a sign-in', async () => {
  const { id } = await draft('national-committee');
  const { page, context, faults } = await openWindow(browser, platform.origin);
  const facts = `/e/claims/${id}/edit/facts`;
  await signInAs(page, '陈晓', facts);
  await onStep(page, '申报信息');
  const field = page.getByLabel('委员会编号');
  await field.fill('SAC/TC 1');
  await savedNow(page);

  await context.setOffline(true);
  await field.fill('SAC/TC 12');
  await page.getByText('未能保存，正在重试。内容在本页，没有丢失。').waitFor();
  await field.fill('SAC/TC 123');
  await page.waitForTimeout(2_500);
  await page.getByText('未能保存，正在重试。').waitFor();
  await picture(page, 'filing-offline');
  await context.setOffline(false);
  await savedNow(page);
  const chen = client.as('clerk-chen');
  expect((await chen('view-claim', { path: { claim: id } })).facts).toEqual({ committee: 'SAC/TC 123' });

  const other = await context.newPage();
  await other.goto(facts);
  await onStep(other, '申报信息');
  await other.getByLabel('委员会编号').fill('SAC/TC 900');
  await savedNow(other);
  await field.fill('SAC/TC 500');
  await page.getByRole('heading', { name: '同一项在两处填写不同' }).waitFor();
  await page.getByText('另一处也改了同一项，请先选择').waitFor();
  await picture(page, 'filing-clash');
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.getByText('SAC/TC 900').count()).toBe(1);
  expect(await page.getByText('SAC/TC 500').count()).toBe(1);
  await page.getByRole('button', { name: '委员会编号：用另一处的' }).click();
  await savedNow(page);
  expect(await field.inputValue()).toBe('SAC/TC 900');
  // Another field changed elsewhere is no question; it is taken over and said.
  await other.getByLabel('成果日期').fill(`${thisYear()}-02-03`);
  await savedNow(other);
  await other.close();
  await field.fill('SAC/TC 901');
  await page.getByText('另一处修改了：成果日期。已更新到本页。').waitFor();
  await savedNow(page);
  expect((await chen('view-claim', { path: { claim: id } })).eventOn).toBe(`${thisYear()}-02-03`);

  // The sign-in ends: the issuer knows nobody any more, and the platform takes the token no longer.
  await context.clearCookies();
  await page.route('**/draft', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:problem:not-signed-in',
        title: '请先登录。',
        status: 401,
        code: 'not-signed-in',
      }),
    }),
  );
  await field.fill('SAC/TC 902 新');
  await page.getByText('登录已过期，填写的内容还在本页。').waitFor();
  await page.unroute('**/draft');
  await page.getByRole('button', { name: '重新登录' }).click();
  await page.getByRole('button', { name: '陈晓' }).click();
  await onStep(page, '申报信息');
  expect(new URL(page.url()).pathname).toBe(facts);
  expect(await page.getByLabel('委员会编号').inputValue()).toBe('SAC/TC 902 新');
  await savedNow(page);
  await expect
    .poll(async () => (await chen('view-claim', { path: { claim: id } })).facts, { timeout: 10_000 })
    .toEqual({ committee: 'SAC/TC 902 新' });
  expect(faults).toEqual([]);
  await context.close();
}, 240_000);

test('a file goes on by itself when the network is back, one refused says why and the old one stays', async () => {
  const { id } = await draft('national-committee');
  const { page, context, faults } = await openWindow(browser, platform.origin);
  await signInAs(page, '陈晓', `/e/claims/${id}/edit/evidence`);
  await onStep(page, '材料');
  const slot = page.getByLabel('选择文件 承诺书');
  const file = (name: string, buffer: Uint8Array) => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(buffer),
  });
  await slot.waitFor({ state: 'attached' });
  await context.setOffline(true);
  await slot.setInputFiles(file('承诺书.pdf', pdfBytes('承诺书')));
  await page.getByText('网络中断，恢复后自动继续').waitFor({ timeout: 20_000 });
  await context.setOffline(false);
  await page.getByRole('button', { name: '移除 承诺书.pdf' }).waitFor();

  await page.getByLabel('再添一份 承诺书').setInputFiles(file('网页.pdf', Buffer.from('<html></html>')));
  await page.getByText(/未能使用“网页\.pdf”。文件内容不是所声明的类型/).waitFor();
  await page.getByText('原有文件不受影响。').waitFor();
  await page.getByRole('button', { name: '移除 承诺书.pdf' }).waitFor();
  await page.getByLabel('选择文件 银行账户证明').setInputFiles(file('证明.pdf', Buffer.alloc(0)));
  await page.getByText('文件是空的。请检查后重新选择。').waitFor();
  await page
    .getByLabel('选择文件 银行账户证明')
    .setInputFiles({ name: '证明.docx', mimeType: 'application/msword', buffer: Buffer.from('PK') });
  await page.getByText('只收 PDF、PNG 或 JPEG。请另存为其中一种再上传。').waitFor();
  await picture(page, 'filing-evidence-refused');
  expect(await axeFindings(page)).toEqual([]);
  const { evidence } = await client.as('clerk-chen')('view-claim', { path: { claim: id } });
  expect(evidence.map(({ fileName, state }) => [fileName, state])).toEqual([['承诺书.pdf', 'verified']]);
  await page.getByRole('button', { name: '移除 承诺书.pdf' }).click();
  await page.getByLabel('选择文件 承诺书').waitFor();
  expect(faults).toEqual([]);
  await context.close();
}, 240_000);

test('what cannot be done says so: a claim of others, one submitted, a day not to be read', async () => {
  const { page, context, faults } = await openWindow(browser, platform.origin);
  await signInAs(page, '周立', '/e');
  const { id } = await draft('national-committee');
  await page.goto(`/e/claims/${id}/edit/facts`);
  await page
    .getByText(/没有这件申报|没有找到|无权/)
    .first()
    .waitFor();
  await page.goto('/e/claims/new?clause=nothing-like-it');
  await page.getByText('此条款目前没有已发布的申报批次。').waitFor();
  expect(faults).toEqual([]);
  await context.close();
}, 120_000);
