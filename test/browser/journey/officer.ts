import type { Page } from 'playwright-core';
import { choose, fill, follow, openPage, part, press, reads, rowOf } from './hand.ts';

export type Round = {
  readonly id: string;
  readonly policy: string;
  readonly zh: string;
  readonly en: string;
  readonly clauses: readonly string[];
  readonly achievementYear: number;
  readonly achievementYearFrom?: number;
  readonly fundYear: number;
  readonly from: string;
  readonly until: string;
};

/** A section is saved by its own button, and says so. */
const save = async (page: Page, section: string): Promise<void> => {
  await press(page, `保存${section}`);
  await reads(page, `已保存${section}。`);
};

/** One signature up to this sum, two above it. */
const setTiers = async (page: Page, upTo: string): Promise<void> => {
  await follow(page, /^金额分级/);
  await press(page, '增加一级');
  await press(page, '增加一级');
  const [first, second] = [page.getByRole('group', { name: '第 1 级' }), page.getByRole('group', { name: '第 2 级' })];
  await first.getByRole('checkbox', { name: '不设上限' }).uncheck();
  await first.getByLabel('不超过').fill(upTo);
  await first.getByLabel('签署人数').selectOption('1');
  await second.getByLabel('签署人数').selectOption('2');
  await save(page, '金额分级');
};

/** From a document to a published round; gives what is said beside the button before it is pressed. */
export const publishRound = async (page: Page, round: Round, oneSignatureUpTo: string): Promise<string> => {
  await openPage(page, '/officer/rounds/new', '新建批次');
  await choose(page, '政策文件', round.policy);
  await fill(page, '批次编号', round.id);
  await fill(page, '批次名称（中文）', round.zh);
  await fill(page, '批次名称（英文）', round.en);
  await fill(page, '成果年度', String(round.achievementYear));
  if (round.achievementYearFrom) await fill(page, '最早成果年度', String(round.achievementYearFrom));
  await fill(page, '资金年度', String(round.fundYear));
  await fill(page, '第一天', round.from);
  await fill(page, '最后一天', round.until);
  await press(page, '建立批次草稿');
  await reads(page, '还没有金额分级，不能发布。');
  await follow(page, /^开放条款/);
  await press(page, '全不选');
  for (const clause of round.clauses) await page.getByRole('checkbox', { name: clause }).check();
  await save(page, '开放条款');
  await setTiers(page, oneSignatureUpTo);
  await follow(page, '核对并发布');
  const effect = await page.getByText(/^发布后为第 1 版/).textContent();
  await press(page, '发布第 1 版');
  await reads(page, '已发布第 1 版。');
  return effect ?? '';
};

export type Scheme = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly from: string;
  readonly until: string;
  readonly percent: string;
  readonly cap: string;
};

/** The sums a document left open; gives what the worked example comes to for this much paid. */
export const publishScheme = async (page: Page, scheme: Scheme, paid: string, comesTo: string): Promise<void> => {
  await openPage(page, '/officer/schemes/new', '新建实施细则');
  await choose(page, '条款', '企业上云补助');
  await fill(page, '编号', scheme.id);
  await fill(page, '名称（中文）', scheme.zh);
  await fill(page, '名称（英文）', scheme.en);
  await fill(page, '适用起始日', scheme.from);
  await fill(page, '适用截止日', scheme.until);
  await fill(page, '补助比例（%）', scheme.percent);
  await fill(page, '每户每年上限', scheme.cap);
  const example = part(page, '算一例');
  await example.getByLabel('实付').fill(paid);
  await example.getByText(comesTo).first().waitFor();
  await press(page, '发布实施细则');
  await page.getByRole('heading', { level: 1, name: scheme.zh }).waitFor();
};

export type Published = {
  /** What stood on the page before it was published. */
  readonly preview: string;
  /** Where everybody reads it. */
  readonly address: string;
};

export const publishNotice = async (page: Page, round: string, title: string, said: string): Promise<Published> => {
  await openPage(page, '/officer/notices', '公示');
  await follow(page, `编制公示：${round}`);
  const shown = part(page, '公示预览');
  await shown.getByText('合计', { exact: true }).waitFor();
  const preview = (await shown.textContent()) ?? '';
  await fill(page, '公示名称（中文）', title);
  await press(page, '发布公示');
  await reads(page, said);
  const link = page.getByRole('link', { name: /^查看公开页/ });
  return { preview, address: (await link.getAttribute('href')) ?? '' };
};

/** Both results are read before one is chosen; the two who wait for it read different letters. */
export const dismissObjection = async (page: Page, claimant: string, reason: string, reply: string) => {
  await openPage(page, '/officer/objections', '异议');
  await rowOf(page, claimant).getByRole('link').first().click();
  const results = part(page, '两种结论各自的后果');
  await results.getByText(/^本件恢复公示/).waitFor();
  await results.getByText(/释放/).waitFor();
  const effects = (await results.textContent()) ?? '';
  await page.getByRole('radio', { name: '不成立，恢复公示' }).check();
  await fill(page, '理由', reason);
  await fill(page, '给异议人的答复', reply);
  const letter = page.getByRole('article', { name: '申报单位将读到' });
  await letter.getByText(/异议不成立/).waitFor();
  const toClaimant = (await letter.textContent()) ?? '';
  await press(page, '不成立，恢复公示');
  await reads(page, '已办结：异议不成立。');
  return { effects, toClaimant };
};
