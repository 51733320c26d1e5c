import type { Page } from 'playwright-core';
import { choose, fill, openPage, press, reads } from './hand.ts';

export type Department = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** The Chinese name of the department that answers for it now. */
  readonly successor?: string;
};

export const addDepartment = async (page: Page, { id, zh, en, successor }: Department): Promise<void> => {
  await openPage(page, '/administration/departments/new', '新增部门');
  await fill(page, '编号', id);
  await fill(page, '名称（中文）', zh);
  await fill(page, '名称（英文）', en);
  if (successor) {
    await choose(page, '承接部门', successor);
    await fill(page, '承接起始日', '2019-01-01');
  }
  await press(page, '保存部门');
  await page.getByRole('row').filter({ hasText: id }).waitFor();
};

export type Claimant = {
  readonly kind: string;
  readonly name: string;
  /** Credit code, or the number of an identity card. */
  readonly number: string;
  readonly county?: string;
};

/** Gives the sentence that says it is done. */
export const admit = async (page: Page, { kind, name, number, county }: Claimant): Promise<void> => {
  await openPage(page, '/administration/claimants/new', '准入申报单位');
  await choose(page, '类型', kind);
  const person = kind === '个人';
  await fill(page, person ? '公民身份号码' : '统一社会信用代码', number);
  await fill(page, person ? '姓名' : '名称', name);
  if (!person) await page.getByLabel('在济南市注册', { exact: true }).check();
  if (county) await fill(page, '县区', county);
  await press(page, '准入申报单位');
  await reads(page, `已准入${name}。`);
};

export type Post = { readonly role: string; readonly department?: string };

export type Binding = { readonly claimant: string; readonly as: '经办人' | '代办人' | '本人'; readonly until?: string };

type Newcomer = {
  readonly id: string;
  readonly name: string;
  readonly post?: Post;
  readonly binding?: Binding;
};

/** Registers a person, and gives one post or one enterprise. */
export const register = async (page: Page, { id, name, post, binding }: Newcomer): Promise<void> => {
  await openPage(page, '/administration/persons/new', '登记人员');
  await fill(page, '姓名或程序名称', name);
  await fill(page, '编号', id);
  await fill(page, '登录名', id);
  await press(page, '登记人员');
  await reads(page, `已登记${name}。`);
  if (post) {
    const { role, department } = post;
    await page.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
    if (department) await choose(page, '部门', department);
    await press(page, '任命职责');
    await reads(page, `已任命${role}${department ? `（${department}）` : ''}。`);
  }
  if (binding) {
    const { claimant, as, until } = binding;
    await fill(page, '查找申报单位', claimant);
    await page.getByRole('radio', { name: claimant }).check();
    await page.getByRole('radio', { name: new RegExp(`^${as}`) }).check();
    if (until) await fill(page, '截止日期', until);
    await press(page, '绑定到申报单位');
    await reads(page, `已绑定到${claimant}。`);
  }
};
