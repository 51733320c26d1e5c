import { withCheckDigit } from '../../../shared/claim/credit-code.ts';
import { withIdCheckDigit } from '../../../shared/claim/id-number.ts';
import type { Binding, Claimant, Department, Post } from './administrator.ts';

/** The successors stand before those they follow; 2017's documents name the old ones. */
export const departments: readonly Department[] = [
  { id: 'market-supervision', zh: '市市场监管局', en: 'Market Supervision Bureau' },
  { id: 'industry-informatization', zh: '市工业和信息化局', en: 'Industry and IT Bureau' },
  { id: 'science', zh: '市科技局', en: 'Science and Technology Bureau' },
  { id: 'finance', zh: '市财政局', en: 'Finance Bureau' },
  { id: 'quality', zh: '市质监局', en: 'Quality Supervision Bureau', successor: '市市场监管局' },
  { id: 'industry-commerce', zh: '市工商局', en: 'Industry and Commerce Bureau', successor: '市市场监管局' },
  {
    id: 'economy-informatization',
    zh: '市经济和信息化委',
    en: 'Economy and IT Commission',
    successor: '市工业和信息化局',
  },
];

/** Every name is invented. */
export const claimants = {
  company: {
    kind: '法人企业',
    name: '济南泉韵精密装备有限公司',
    number: withCheckDigit('91370102MA3C0ABC1'),
    county: '历下区',
  },
  institute: {
    kind: '单位（事业单位、社会组织、园区、县区政府等）',
    name: '济南市明湖标准化研究院',
    number: withCheckDigit('12370100MB2F0ABC2'),
    county: '历下区',
  },
  shop: {
    kind: '个体工商户',
    name: '历下区周记文印社',
    number: withCheckDigit('92370102MA3D0ABC3'),
    county: '历下区',
  },
  rival: {
    kind: '法人企业',
    name: '济南云鹊食品有限公司',
    number: withCheckDigit('91370105MA3E0ABC4'),
    county: '天桥区',
  },
  person: { kind: '个人', name: '钱钧', number: withIdCheckDigit('37010219700101123') },
} as const satisfies Record<string, Claimant>;

type Person = { readonly id: string; readonly name: string; readonly post?: Post; readonly binding?: Binding };

const reviews = (id: string, name: string, department: string): Person => ({
  id,
  name,
  post: { role: '审核员', department },
});

export const staff: readonly Person[] = [
  reviews('reviewer-market', '韩梅', '市市场监管局'),
  reviews('reviewer-science', '郑科', '市科技局'),
  reviews('reviewer-industry', '龚信', '市工业和信息化局'),
  reviews('reviewer-finance', '金平', '市财政局'),
  { id: 'approver-lin', name: '林正', post: { role: '核定人' } },
  { id: 'approver-gao', name: '高岩', post: { role: '核定人' } },
  { id: 'finance-bai', name: '白洁', post: { role: '财务' } },
  { id: 'finance-tang', name: '唐宁', post: { role: '财务' } },
  { id: 'officer-he', name: '何策', post: { role: '政策专员' } },
  { id: 'auditor-shi', name: '石鉴', post: { role: '审计人员' } },
];

export const filers = (until: string): readonly Person[] => [
  { id: 'clerk-chen', name: '陈晓', binding: { claimant: claimants.company.name, as: '经办人' } },
  { id: 'clerk-sun', name: '孙岚', binding: { claimant: claimants.institute.name, as: '经办人' } },
  { id: 'owner-zhou', name: '周立', binding: { claimant: claimants.shop.name, as: '本人' } },
  { id: 'person-qian', name: '钱钧', binding: { claimant: claimants.person.name, as: '本人' } },
  { id: 'agent-wu', name: '吴桐', binding: { claimant: claimants.rival.name, as: '代办人', until } },
];

const account = (ending: string) => ({ bank: '齐鲁示例银行济南泉城支行', number: `003701000000010${ending}` });

/** Zeros in front and 19 digits: what a spreadsheet would spoil. Whose account is whose is told by the ending. */
export const accounts = {
  company: account('0001'),
  institute: account('0002'),
  shop: account('0003'),
  shopCorrected: account('9999'),
  person: account('0004'),
  rival: account('0005'),
} as const;

export const payer = {
  name: '济南市财政国库支付中心（示例）',
  accountNumber: '370100000000000001',
  bank: '齐鲁示例银行营业部',
  bankCode: '313451000019',
} as const;
