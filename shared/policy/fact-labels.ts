import type { FactName, ListField } from './fact-vocabulary.ts';
import type { Localised } from './vocabulary.ts';

/** The words people read for each fact. */
export const factLabels: Readonly<Record<FactName, Localised>> = {
  firstTime: { zh: '首次（新）获得', en: 'Received for the first time' },
  listPublisher: { zh: '榜单发布机构', en: 'Publisher of the list' },
  advancedManufacturing: { zh: '属于先进制造业', en: 'Belongs to advanced manufacturing' },
  award: { zh: '所获奖项', en: 'Award received' },
  marks: { zh: '马德里商标国际注册', en: 'Madrid registrations' },
  registrations: { zh: '境外商标注册', en: 'Registrations abroad' },
  recognition: { zh: '认定方式', en: 'Way of recognition' },
  committee: { zh: '委员会编号', en: 'Committee number' },
  project: { zh: '项目编号', en: 'Project number' },
  accepted: { zh: '已通过验收', en: 'Acceptance passed' },
  listYear: { zh: '榜单年度', en: 'Year of the list' },
  standard: { zh: '标准编号', en: 'Number of the standard' },
  role: { zh: '承担角色', en: 'Role' },
  nature: { zh: '制定或修订', en: 'New or revision' },
  fundPolicyOpinion: { zh: '产业资金扶持政策意见', en: 'Opinion on the industry fund policy' },
  zone: { zh: '示范区或基地名称', en: 'Name of the zone or base' },
  patent: { zh: '专利号', en: 'Patent number' },
  ownerRank: { zh: '专利权人排名', en: 'Rank among the patent owners' },
  contract: { zh: '合同编号', en: 'Contract number' },
  provider: { zh: '云服务商', en: 'Cloud service provider' },
  serviceClass: { zh: '服务类别', en: 'Class of service' },
  listPriceFen: { zh: '服务标价', en: 'List price' },
  providerDiscountFen: { zh: '云服务商优惠金额', en: "Provider's discount" },
  paidFen: { zh: '实付金额', en: 'Sum paid' },
  paidOn: { zh: '付款日期', en: 'Date of payment' },
  invoices: { zh: '发票', en: 'Invoices' },
  county: { zh: '县区', en: 'County' },
  year: { zh: '任务年度', en: 'Year of the target' },
  newlyOnCloud: { zh: '新增上云企业数', en: 'Enterprises newly on cloud' },
  target: { zh: '年度目标数', en: 'Target of the year' },
};

/** The words for the fields of a list's entries. */
export const listFieldLabels: Readonly<Record<ListField, Localised>> = {
  registration: { zh: '注册号', en: 'Registration number' },
  designations: { zh: '指定国家（地区）', en: 'Designated countries' },
  registeredOn: { zh: '注册日期', en: 'Date of registration' },
  filedOn: { zh: '申请日期', en: 'Date of filing' },
  country: { zh: '国家（地区）', en: 'Country or region' },
  number: { zh: '发票号码', en: 'Invoice number' },
  issuer: { zh: '开票单位', en: 'Issuer' },
};

/** The words for the values a choice allows. */
export const choiceLabels: Readonly<Record<string, Localised>> = {
  administrative: { zh: '行政认定', en: 'By the administration' },
  judicial: { zh: '司法认定', en: 'By a court' },
  lead: { zh: '牵头', en: 'Lead drafter' },
  participant: { zh: '参与', en: 'Participant' },
  new: { zh: '制定', en: 'New standard' },
  revision: { zh: '修订', en: 'Revision' },
  conforms: { zh: '符合', en: 'Conforms' },
  'does-not-conform': { zh: '不符合', en: 'Does not conform' },
  iaas: { zh: '基础设施即服务（IaaS）', en: 'Infrastructure as a service' },
  paas: { zh: '平台即服务（PaaS）', en: 'Platform as a service' },
  saas: { zh: '软件即服务（SaaS）', en: 'Software as a service' },
  'china-quality-award': { zh: '中国质量奖', en: 'China Quality Award' },
  'provincial-quality-award': { zh: '山东省省长质量奖', en: 'Shandong Governor Quality Award' },
  'municipal-quality-award': { zh: '济南市市长质量奖', en: 'Jinan Mayor Quality Award' },
  'china-quality-nomination': { zh: '中国质量奖提名奖', en: 'China Quality Award nomination' },
  'provincial-quality-nomination': {
    zh: '山东省省长质量奖提名奖',
    en: 'Shandong Governor Quality Award nomination',
  },
};

const pathPart = /^([A-Za-z]+)(?:\[(\d+)\])?(?:\.([A-Za-z]+))?/;

/** The words for a path such as `marks[1].registeredOn`; entries are counted from 1 as people do. */
export const factLabel = (path: string, locale: 'zh' | 'en'): string => {
  const [, fact = '', index, field] = pathPart.exec(path) ?? [];
  const label = factLabels[fact as FactName]?.[locale] ?? path;
  const entry =
    index === undefined ? '' : locale === 'zh' ? `第 ${Number(index) + 1} 条` : `, no. ${Number(index) + 1}`;
  const fieldLabel = field === undefined ? undefined : listFieldLabels[field as ListField]?.[locale];
  if (fieldLabel === undefined) return `${label}${entry}`;
  return locale === 'zh' ? `${label}${entry}的${fieldLabel}` : `${label}${entry}: ${fieldLabel}`;
};
