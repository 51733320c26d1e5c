import { jinanCloud2017 } from '../documents/jinan-cloud-2017.ts';
import type { Localised } from '../vocabulary.ts';

/** What a target of the plan asks by 2019, and where that is written. */
type Target = {
  readonly id: string;
  readonly title: Localised;
  readonly article: string;
  readonly quotation: string;
  /** 计划: the number to reach; of a range, its lower end. */
  readonly plan: number;
  /** 力争: the number to strive for. */
  readonly stretch?: number;
  /** The upper end of a range. */
  readonly upTo?: number;
};

/** The plan asks for enterprises newly on cloud from its first year on. */
export const targetYears = [2017, 2018, 2019] as const;

/** 济政字〔2017〕39号: enterprises newly on cloud by 2019, of each industry. */
export const industryTargets = [
  {
    id: 'industry',
    title: { zh: '工业', en: 'Industry' },
    article: '二（一）',
    plan: 2200,
    stretch: 2500,
    quotation: '到2019年，计划新增工业上云企业2200家，力争突破2500家，其中含规模以上工业企业500家。',
  },
  {
    id: 'science',
    title: { zh: '科技', en: 'Science and tech' },
    article: '二（二）',
    plan: 1250,
    stretch: 1500,
    quotation: '到2019年，计划新增科技类上云企业1250家，力争突破1500家，其中高新技术企业占比超过70%。',
  },
  {
    id: 'logistics',
    title: { zh: '物流', en: 'Logistics' },
    article: '二（三）',
    plan: 1500,
    stretch: 2000,
    quotation: '到2019年，计划新增物流业上云企业1500家，力争突破2000家。',
  },
  {
    id: 'trade',
    title: { zh: '服务业：商贸流通', en: 'Services: trade' },
    article: '二（四）',
    plan: 2500,
    stretch: 2800,
    quotation:
      '到2019年，计划新增服务业上云企业4000家，力争突破4500家。其中，商贸流通业企业2500家，力争突破2800家；其他服务业企业1500家，力争突破1700家。',
  },
  {
    id: 'other-services',
    title: { zh: '服务业：其他', en: 'Services: other' },
    article: '二（四）',
    plan: 1500,
    stretch: 1700,
    quotation:
      '到2019年，计划新增服务业上云企业4000家，力争突破4500家。其中，商贸流通业企业2500家，力争突破2800家；其他服务业企业1500家，力争突破1700家。',
  },
  {
    id: 'agriculture',
    title: { zh: '农业', en: 'Agriculture' },
    article: '二（五）',
    plan: 50,
    stretch: 100,
    quotation: '到2019年，计划新增农业上云企业50家，力争突破100家。',
  },
  {
    id: 'construction',
    title: { zh: '建筑业', en: 'Construction' },
    article: '二（六）',
    plan: 100,
    stretch: 150,
    quotation: '到2019年，计划新增建筑业上云企业100家，力争突破150家。',
  },
  {
    id: 'sole-proprietors',
    title: { zh: '个体工商户', en: 'Sole proprietors' },
    article: '二（七）',
    plan: 900,
    stretch: 1200,
    quotation: '到2019年，计划新增个体工商户上云900家，力争突破1200家。',
  },
] as const satisfies readonly Target[];

/** The city's total, which is the sum of its industries. The plan names none to strive for. */
export const totalTarget = {
  id: 'total',
  title: { zh: '合计', en: 'Total' },
  article: '一（三）',
  plan: 10000,
  quotation: '全市新增上云企业突破10000家，培育国内领先的云平台服务商2—3家、行业云应用平台3—5个、云应用服务商70家。',
} as const satisfies Target;

/** Parts of an industry that the plan counts by themselves. */
export const partTargets = [
  {
    id: 'above-scale',
    of: 'industry',
    title: { zh: '规模以上工业企业', en: 'Industry above designated size' },
    article: '二（一）',
    plan: 500,
    quotation: industryTargets[0].quotation,
  },
  {
    id: 'high-tech',
    of: 'science',
    title: { zh: '高新技术企业', en: 'High-tech enterprises' },
    article: '二（二）',
    /** 占比: a share of its industry in percent, which it must exceed. */
    planPercent: 70,
    quotation: industryTargets[1].quotation,
  },
] as const;

/** Pilots and models are found county by county. */
export const countyTargets = [
  {
    id: 'pilots',
    title: { zh: '试点企业', en: 'Pilots' },
    article: '二（九）',
    plan: 20,
    quotation: '以县区为单位，围绕重点行业，筛选出一批试点企业（全市不少于20家）',
  },
  {
    id: 'models',
    title: { zh: '上云标杆企业', en: 'Models' },
    article: '二（九）',
    plan: 50,
    quotation: '在开展试点的基础上，总结成功经验和典型案例，打造50家上云标杆企业',
  },
] as const satisfies readonly Target[];

/** Those who offer cloud services are counted for the whole city. */
export const cityTargets = [
  {
    id: 'cloud-providers',
    title: { zh: '云平台服务商', en: 'Providers of cloud platforms' },
    article: '一（三）',
    plan: 2,
    upTo: 3,
    quotation: totalTarget.quotation,
  },
  {
    id: 'industry-platforms',
    title: { zh: '行业云应用平台', en: 'Cloud platforms of an industry' },
    article: '一（三）',
    plan: 3,
    upTo: 5,
    quotation: totalTarget.quotation,
  },
  {
    id: 'application-providers',
    title: { zh: '云应用服务商', en: 'Providers of cloud applications' },
    article: '一（三）',
    plan: 70,
    quotation: totalTarget.quotation,
  },
] as const satisfies readonly Target[];

/** The guiding fund of each year of the plan, in fen. */
export const yearlyFund = {
  fen: 2_000_000_000,
  article: '四（二）',
  quotation: '设立“企业上云”专项引导资金，3年内每年设置2000万元。',
} as const;

/** Why a county has no targets of its own here: the annex that divides them was not made public. */
export const countyShares = {
  article: '附件4',
  quotation: '“企业上云”行动目标任务分解（县区）（略）',
} as const;

/**
 * 县区（含济南高新区）, whose enterprises the plan counts: those of the city in which it was issued. Laiwu and Gangcheng
 * came to the city in 2019 and are no part of it; Jiyang was a 县 until 2018.
 */
export const targetCounties = {
  lixia: { zh: '历下区', en: 'Lixia' },
  shizhong: { zh: '市中区', en: 'Shizhong' },
  huaiyin: { zh: '槐荫区', en: 'Huaiyin' },
  tianqiao: { zh: '天桥区', en: 'Tianqiao' },
  licheng: { zh: '历城区', en: 'Licheng' },
  changqing: { zh: '长清区', en: 'Changqing' },
  zhangqiu: { zh: '章丘区', en: 'Zhangqiu' },
  jiyang: { zh: '济阳区', en: 'Jiyang' },
  pingyin: { zh: '平阴县', en: 'Pingyin' },
  shanghe: { zh: '商河县', en: 'Shanghe' },
  'high-tech-zone': { zh: '济南高新区', en: 'High-tech Zone' },
} as const satisfies Readonly<Record<string, Localised>>;

/** "济政字〔2017〕39号 二（一）". */
export const targetCitation = (article: string): string => `${jinanCloud2017.number} ${article}`;
