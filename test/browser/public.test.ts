import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { axeFindings, sidewaysScroll } from './axe.ts';
import { openBrowser, openWindow, picture } from './browser.ts';
import { startShown } from './demonstration.ts';
import { narrow } from './looks-well.ts';

let platform: Platform;
let browser: Browser;
let notice: { readonly id: string; readonly rows: readonly { readonly claim: string; readonly name: string }[] };

beforeAll(async () => {
  [platform, browser] = await Promise.all([startShown(), openBrowser()]);
  const { notices } = (await (await fetch(`${platform.origin}/api/notices`)).json()) as {
    notices: { id: string; ended: boolean }[];
  };
  const running = notices.find(({ ended }) => !ended)?.id;
  notice = (await (await fetch(`${platform.origin}/api/notices/${running}`)).json()) as typeof notice;
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const go = (page: Page) => page.getByRole('button', { name: '继续', exact: true }).click();

const marksOf2019 =
  '/calculator?who=company&jinan=yes&got=madrid-trademark&madrid-trademark.on=2019&madrid-trademark.marks=30&had=none';

/** `{notice}` and `{row}` are those of the demonstration. */
const pages: readonly string[] = [
  '/',
  '/policies',
  '/policies?for=individual&open=1',
  '/policies/jinan-brand-2017/madrid-trademark',
  '/policies/jinan-cloud-2017/cloud-adoption',
  '/policies/jinan-brand-2017/quality-award-individual',
  '/calculator',
  '/calculator?who=company&jinan=yes',
  marksOf2019.replace('&had=none', ''),
  marksOf2019,
  '/notices',
  '/notices/{notice}',
  '/notices/{notice}/objection?row={row}',
  '/objections',
  '/allocations/2020',
  '/allocations/2026',
  '/help',
  '/accessibility',
  '/nothing-here',
];

const addressOf = (path: string, language: string): string =>
  `${language === 'en' ? '/en' : ''}${language === 'en' && path === '/' ? '' : path}`
    .replace('{notice}', notice.id)
    .replace('{row}', notice.rows[0]?.claim ?? '');

describe('the calculator without script', () => {
  test('30 Madrid units of 2019 in at most 8 questions; then the year alone is changed; the address is the page', async () => {
    const { page, context } = await openWindow(browser, platform.origin, { script: false });
    let asked = 0;
    const answer = async (question: string, act: () => Promise<void>): Promise<void> => {
      expect(await heading(page).textContent()).toBe(question);
      asked += 1;
      await act();
      await go(page);
    };
    const choose = (label: string) => () => page.getByRole('radio', { name: label, exact: true }).check();
    await page.goto('/');
    await page.getByRole('link', { name: '计算器' }).click();
    await answer('您是哪一类？', choose('法人企业'));
    await answer('注册在济南吗？', choose('是'));
    await answer('取得了什么？', async () => {
      await page.getByText('商标', { exact: true }).click();
      await page.getByRole('checkbox', { name: '马德里商标国际注册奖励' }).check();
    });
    await answer('是哪一年注册的？', choose('2019'));
    await answer('商标和指定国家共几个？', () => page.getByRole('textbox').fill('30'));
    await answer('以前领过这些奖励吗？', async () => {});
    expect(asked).toBeLessThanOrEqual(8);
    expect(await heading(page).textContent()).toBe('按您的回答，最多可领 50,000.00 元（5 万元）');
    const bound = page.getByRole('row').filter({ hasText: '受此限制' });
    expect(await bound.textContent()).toMatch(/年度上限.*济政发〔2017〕9号 三（一）2.*50,000\.00/);
    expect(await main(page).textContent()).toContain('已到年度上限：再多注册也不增加金额。');

    await page.getByRole('link', { name: '更改：是哪一年注册的？' }).click();
    expect(await page.getByRole('radio', { name: '2019' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: '2026' }).check();
    await go(page);
    expect(await heading(page).textContent()).toBe('按您的回答，最多可领 50,000.00 元（5 万元）');
    const before = new URL(marksOf2019, platform.origin);
    const after = new URL(page.url());
    expect([...after.searchParams]).toEqual(
      [...before.searchParams].map(([name, value]) => [name, name === 'madrid-trademark.on' ? '2026' : value]),
    );
    expect(await page.getByRole('link', { name: /^用这些回答开始申报/ }).getAttribute('href')).toBe(
      '/e/claims/new?clause=madrid-trademark&round=brand-open',
    );

    const elsewhere = await openWindow(browser, platform.origin, { script: false });
    await elsewhere.page.goto(after.href);
    expect(await main(elsewhere.page).innerHTML()).toBe(await main(page).innerHTML());
    await Promise.all([context.close(), elsewhere.context.close()]);
  });

  test('a day still to come is asked again with what was typed; not sure is an answer', async () => {
    const { page, context } = await openWindow(browser, platform.origin, { script: false });
    await page.goto('/calculator?who=company&jinan=yes&got=national-committee&national-committee.on=2099-01-01');
    expect(await page.getByRole('alert').textContent()).toContain('这一天还没有到');
    expect(await page.getByLabel('文件是哪天的？').inputValue()).toBe('2099-01-01');
    await page.getByRole('button', { name: '不确定' }).click();
    expect(await heading(page).textContent()).toBe('委员会的编号是什么？');
    expect(page.url()).toContain('national-committee.on=unsure');
    await context.close();
  });
});

test('with script the running answer stands beside the question and follows what is typed', async () => {
  const { page, faults, context } = await openWindow(browser, platform.origin);
  await page.goto(
    '/calculator?who=company&jinan=yes&got=overseas-trademark&overseas-trademark.on=2026&ask=overseas-trademark.registrations',
  );
  await page.getByLabel('在境外共注册了几个？').fill('3');
  await page.getByRole('complementary').getByText('6,000.00 元').waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test('the catalogue is found by sound, in English, and an empty one names the filter that hides most', async () => {
  const { page, context } = await openWindow(browser, platform.origin, { script: false });
  const titles = () => main(page).getByRole('heading', { level: 4 }).allTextContents();
  await page.goto('/policies');
  await page.getByRole('searchbox').fill('mdl');
  await page.getByRole('button', { name: '搜索' }).click();
  expect(await titles()).toEqual(['马德里商标国际注册奖励']);
  await page.goto('/policies?q=time-honoured');
  expect((await titles()).length).toBe(3);
  await page.goto('/policies?programme=cloud&q=商标');
  expect(await main(page).textContent()).toContain('没有符合的条款。');
  await page.getByRole('link', { name: '去掉', exact: true }).click();
  expect((await titles()).length).toBeGreaterThan(0);
  await page.goto('/policies/jinan-brand-2017/madrid-trademark');
  expect(await page.getByRole('link', { name: '开始申报', exact: true }).getAttribute('href')).toBe(
    '/e/claims/new?clause=madrid-trademark&round=brand-open',
  );
  await context.close();
});

describe('an objection without script', () => {
  test('is corrected, received once, followed by number and code, and holds its row alone', async () => {
    const { page, context } = await openWindow(browser, platform.origin, { script: false });
    await page.goto(`/notices/${notice.id}`);
    const row = notice.rows.at(-1);
    const rows = page.getByRole('row').filter({ hasText: row?.name ?? '' });
    const amount = await rows.getByRole('cell').nth(3).textContent();
    await rows.getByRole('link', { name: /提出异议/ }).click();
    await page.getByRole('button', { name: '提交异议' }).click();
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual([
      '请选择单位或个人。',
      '请填写名称或姓名。',
      '请填写电话或电子邮箱。',
      '请写明事实和理由。',
    ]);
    await page.getByLabel('名称或姓名').fill('<b>某公司</b>');
    await page.getByRole('button', { name: '提交异议' }).click();
    expect(await page.getByLabel('名称或姓名').inputValue()).toBe('<b>某公司</b>');
    await page.getByRole('radio', { name: '单位' }).check();
    await page.getByLabel('联系方式').fill('0531-66600001');
    await page.getByLabel('事实和理由').fill('证书尚未核发。\n见公告。');
    await page.getByRole('button', { name: '提交异议' }).click();
    expect(await heading(page).textContent()).toBe('已收到您的异议');
    expect(page.url()).not.toMatch(/code|key/);
    const [number = '', code = ''] = await page.locator('.code').allTextContents();
    await picture(page, 'public-receipt');
    // The same form sent again is the same objection.
    await page.reload();
    expect(await page.locator('.code').first().textContent()).toBe(number);

    await page.goto('/objections');
    await page.getByLabel('异议编号').fill(number.toLowerCase());
    await page.getByLabel('查询码').fill('WRONG');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain('没有找到这件异议');
    await page.getByLabel('查询码').fill(code);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('办理中');
    expect(page.url()).not.toContain(code.replace(/ /g, ''));

    await page.goto(`/notices/${notice.id}`);
    expect(await rows.textContent()).toContain('异议处理中');
    expect(await rows.getByRole('cell').nth(3).textContent()).toBe(amount);
    expect(await main(page).textContent()).toContain('公示中');
    expect(await main(page).textContent()).not.toContain('某公司');
    await context.close();
  });

  test('with script the summary of errors takes focus, each point leads to its field, and axe finds nothing', async () => {
    const { page, faults, context } = await openWindow(browser, platform.origin);
    await page.goto(`/en/notices/${notice.id}/objection?row=${notice.rows[0]?.claim}`);
    await page.getByLabel('Contact').fill('0531-66600001');
    await page.getByRole('button', { name: 'Submit the objection' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors');
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'public-objection-errors-en');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('as');
    expect(await page.getByLabel('Contact').inputValue()).toBe('0531-66600001');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('from a page of somebody else it is not taken', async () => {
    const send = (headers: Record<string, string>) =>
      fetch(`${platform.origin}/notices/${notice.id}/objection?row=${notice.rows[0]?.claim}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: 'as=unit&name=x&contact=x&reason=x',
      });
    expect((await send({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site', origin: platform.origin })).status).toBe(403);
    expect((await send({})).status).toBe(403);
  });
});

describe('every page', () => {
  test('is nowhere pushed sideways by the largest letters on a narrow screen', async () => {
    const { page, context } = await openWindow(browser, platform.origin, narrow);
    const found: string[] = [];
    for (const path of pages)
      for (const language of ['zh', 'en']) {
        await page.goto(addressOf(path, language));
        await page.evaluate(() => document.documentElement.classList.add('size-largest'));
        const aside = await sidewaysScroll(page);
        if (aside > 0) found.push(`${language} ${path} by ${aside}`);
      }
    expect(found).toEqual([]);
    await context.close();
  }, 120_000);

  test('text size is kept and comes back to the same page; the language switch keeps page and query', async () => {
    const { page, context } = await openWindow(browser, platform.origin, { script: false });
    await page.goto('/policies?open=1&q=mdl');
    await page.getByRole('link', { name: '特大' }).click();
    expect(new URL(page.url()).search).toBe('?open=1&q=mdl');
    expect(await page.locator('html').getAttribute('class')).toBe('size-largest');
    await page.getByRole('link', { name: 'English' }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/en/policies?open=1&q=mdl');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('class')).toBe('size-largest');
    await context.close();
  });

  test('page, style and script together stay under 60 kB packed', async () => {
    const packed = async (path: string): Promise<number> => {
      const { request } = await import('node:http');
      return new Promise((resolve, reject) => {
        request(`${platform.origin}${path}`, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => {
            const bytes = Buffer.concat(parts);
            // That it is packed at all is part of the promise.
            expect(gunzipSync(bytes).length).toBeGreaterThan(bytes.length);
            resolve(bytes.length);
          });
        })
          .on('error', reject)
          .end();
      });
    };
    const html = await (await fetch(`${platform.origin}/`)).text();
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(files.length).toBeGreaterThanOrEqual(2);
    const shared = (await Promise.all(files.map(packed))).reduce((sum, bytes) => sum + bytes, 0);
    for (const path of pages) {
      const bytes = shared + (await packed(addressOf(path, 'zh')));
      expect([path, bytes < 60_000]).toEqual([path, true]);
    }
  });
});

describe('hostile addresses', () => {
  const statusOf = async (path: string, init?: RequestInit): Promise<number> =>
    (await fetch(`${platform.origin}${path}`, { redirect: 'manual', ...init })).status;

  test.each<[path: string, status: number]>([
    ['/policies?for=emperor&programme=x&open=9&q=%00%F0%28', 200],
    ['/policies/jinan-brand-2017/constructor', 404],
    ['/policies/__proto__/toString', 404],
    ['/calculator?who=x&got=__proto__&had=%3Cscript%3E', 303],
    ['/notices/none', 404],
    [`/notices/${'A'.repeat(41)}`, 404],
    ['/allocations/1999', 404],
    ['/allocations/2020?county=%3Cscript%3E&programme=zzz', 303],
    ['/allocations/2020?after=nobody', 303],
    ['/en/en/policies', 404],
    ['/text-size?to=huge&back=//elsewhere.example', 303],
  ])('%s', async (path, status) => {
    expect(await statusOf(path)).toBe(status);
  });

  test('a search that is too long is cut, an address that is too long is not read', async () => {
    expect(await statusOf(`/policies?q=${'商'.repeat(800)}`)).toBe(200);
    expect(await statusOf(`/policies?q=${'a'.repeat(10_000)}`)).toBe(414);
  });

  test('what takes no form says so, and a form that is none is not taken', async () => {
    expect(await statusOf('/policies', { method: 'POST' })).toBe(405);
    expect(await statusOf('/objections', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })).toBe(403);
    expect(await statusOf('/objections', { method: 'DELETE' })).toBe(405);
  });

  test('nobody is sent elsewhere by a text size, and what was searched is shown as words', async () => {
    const answer = await fetch(`${platform.origin}/text-size?to=large&back=https://elsewhere.example`, {
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toBe('/');
    const page = await (
      await fetch(`${platform.origin}/policies?q=${encodeURIComponent('"><script>x</script>')}`)
    ).text();
    expect(page).not.toContain('<script>x');
    expect(page).toContain('&lt;script>x');
  });
});
