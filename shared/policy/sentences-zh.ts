import { yuanText } from '../money/fen.ts';
import type { ConditionResult } from './assessment.ts';
import { type ConditionSentences, percentText, type StepSentences, wanText, wordsIn } from './sentence-words.ts';

const { fact, found, required, first, last, yuan, kinds, clause, choice } = wordsIn('zh');
const missing = (result: ConditionResult) => `尚未填写：${fact(result)}`;
const stated = { met: (result: ConditionResult) => `已填写${fact(result)}`, unknown: missing };

export const conditionSentencesZh: ConditionSentences = {
  'claimant-kind': {
    met: () => '申报主体符合本条款的奖励对象',
    'not-met': (result) => `本条款的奖励对象为${kinds(result.required)}，申报主体为${kinds(result.found)}`,
  },
  'registered-in-jinan': {
    met: () => '在济南市注册',
    'not-met': () => '未在济南市注册',
    unknown: () => '尚不清楚是否在济南市注册',
  },
  'policy-in-force': {
    met: (result) => `成果日期在文件有效期内（${first(result)}起）`,
    'not-met': (result) => `成果日期 ${found(result)} 不在文件有效期内（${first(result)}起）`,
  },
  'not-awarded-before': {
    met: () => '此成果未奖励过',
    'not-met': (result) =>
      result.found === undefined ? '本条款已奖励过，不再奖励' : `${found(result)} 已奖励过，不再奖励`,
    unknown: (result) => `${missing(result)}，无法核对是否奖励过`,
  },
  'first-time': { met: () => '首次（新）获得', 'not-met': () => '不是首次（新）获得', unknown: missing },
  accepted: { met: () => '已通过验收', 'not-met': () => '未通过验收', unknown: missing },
  'advanced-manufacturing': {
    met: () => '属于先进制造业',
    'not-met': () => '不属于先进制造业',
    'needs-person': () => '是否属于先进制造业，需人工认定',
  },
  'administrative-recognition': {
    met: () => '由行政机关认定',
    'not-met': (result) => `须为${required(result)}，申报为${found(result)}`,
    unknown: missing,
  },
  'lead-role': {
    met: () => '为牵头单位',
    'not-met': (result) => `须为${required(result)}，申报为${found(result)}`,
    unknown: missing,
  },
  'new-standard': {
    met: () => '标准的制定或修订情况符合要求',
    'not-met': (result) => `须为${required(result)}，申报为${found(result)}`,
    unknown: missing,
  },
  'fund-policy-opinion': {
    met: () => '符合产业资金扶持政策',
    'not-met': () => '不符合产业资金扶持政策',
    'needs-person': () => '是否符合产业资金扶持政策，需人工认定',
  },
  'list-publisher': {
    met: () => '榜单发布机构在认可名单内',
    'not-met': (result) => `榜单发布机构“${found(result)}”不在认可名单内`,
    unknown: missing,
    'needs-person': (result) => `本批次未公布认可的榜单发布机构，“${found(result)}”需人工认定`,
  },
  'owner-rank': {
    met: () => '为排名第一的专利权人',
    'not-met': (result) => `专利权人排名为第 ${found(result)}，由排名第 ${required(result)} 的专利权人申报`,
    unknown: missing,
  },
  'list-year': {
    met: () => '榜单年度与成果年度一致',
    'not-met': (result) => `榜单年度 ${found(result)} 与成果年度不一致`,
    unknown: missing,
  },
  'trademark-units': {
    met: () => '有当年注册且未奖励过的商标',
    'not-met': () => '没有当年注册且未奖励过的商标',
    unknown: (result) => `${missing(result)}，商标数量无法确定`,
  },
  'yearly-cap': {
    met: () => '年度上限尚有余额',
    'not-met': (result) => `年度上限 ${yuan(result.required)} 元已用完（本年度已核定 ${yuan(result.found)} 元）`,
  },
  'no-higher-award': {
    met: () => '同年度未获较高档奖励',
    'not-met': (result) => `同年度已获较高档：${clause(found(result))}，就高不重复`,
  },
  'ladder-difference': {
    met: () => '扣除同年度较低档奖励后仍有差额',
    'not-met': (result) => `同年度较低档已核定 ${yuan(result.found)} 元，没有差额可补`,
  },
  'contract-stated': stated,
  'provider-stated': stated,
  'service-class-stated': stated,
  'list-price-stated': stated,
  'provider-discount-stated': stated,
  'paid-sum-stated': stated,
  'paid-within-plan': {
    met: (result) => `付款日期在 ${first(result)} 至 ${last(result)} 之间`,
    'not-met': (result) => `付款日期 ${found(result)} 不在 ${first(result)} 至 ${last(result)} 之间`,
    unknown: missing,
  },
  'invoices-listed': { met: () => '已列明发票', unknown: () => '尚未列明发票' },
  'year-within-plan': {
    met: (result) => `任务年度在 ${first(result)} 至 ${last(result)} 年之间`,
    'not-met': (result) => `任务年度 ${found(result)} 不在 ${first(result)} 至 ${last(result)} 年之间`,
    unknown: missing,
  },
  'target-reached': {
    met: () => '已完成年度任务',
    'not-met': (result) => `新增上云企业 ${found(result)} 家，未达到目标 ${required(result)} 家`,
    unknown: missing,
  },
  scheme: { met: () => '已公布实施细则', unknown: () => '实施细则尚未公布，金额无法评估' },
  'once-only': { met: () => '此前未获本条款支持', 'not-met': () => '实施细则规定只支持一次，此前已获支持' },
  'claimant-year-cap': {
    met: () => '实施细则的年度上限尚有余额',
    'not-met': (result) =>
      `实施细则的年度上限 ${yuan(result.required)} 元已用完（本年度已核定 ${yuan(result.found)} 元）`,
    unknown: (result) => `${missing(result)}，年度上限余额无法确定`,
  },
  'own-share': {
    met: () => '企业自己承担一部分',
    'not-met': () => '补助后企业自己没有出资，不符合“三个一点”',
    unknown: () => '企业自己承担的部分尚不能确定',
  },
  'provider-share': {
    met: () => '云服务商承担一部分',
    'not-met': () => '云服务商没有优惠，不符合实施细则',
    unknown: missing,
  },
  'sum-above-zero': {
    met: () => '金额大于零',
    'not-met': () => '按实施细则计算的金额为零',
    unknown: () => '金额尚不能确定',
  },
};

const sumWord = { fixed: '固定金额', ceiling: '最高限额' } as const;
const resultWord = { fixed: '应核定', ceiling: '最高可核定' } as const;

export const stepSentencesZh: StepSentences = {
  'clause-sum': (step) => `条款${sumWord[step.kind]} ${yuanText(step.fen)}`,
  'share-of-award': (step) =>
    `${choice(step.award)}单位奖励 ${yuanText(step.baseFen)} × ${percentText(step.basisPoints)} = ${yuanText(step.fen)}`,
  'ladder-difference': (step) => `减：同年度较低档已核定（就高不重复）${yuanText(step.fen)}`,
  units: (step) => `${step.units} 个单位 × ${yuanText(step.unitFen)} = ${yuanText(step.fen)}`,
  'yearly-cap': (step) => `年度上限（${step.shared ? '马德里与境外合计' : '本条款单独计算'}）${yuanText(step.fen)}`,
  'already-awarded': (step) => `减：${step.year} 年度已核定 ${yuanText(step.fen)}`,
  rate: (step) =>
    `实付 ${yuanText(step.baseFen)} × ${percentText(step.basisPoints)} = ${yuanText(step.fen)}（舍去不足 1 分）`,
  'claimant-year-cap': (step) => `实施细则年度上限 ${yuanText(step.fen)}`,
  'per-enterprise': (step) =>
    step.beyond === true
      ? `新增上云企业 ${step.units} 家 × ${yuanText(step.unitFen)}，超过上限 ${yuanText(step.fen)}`
      : `新增上云企业 ${step.units} 家 × ${yuanText(step.unitFen)} = ${yuanText(step.fen)}`,
  'scheme-cap': (step) => `实施细则上限 ${yuanText(step.fen)}`,
  result: (step) => {
    const wan = wanText(step.fen);
    return `${resultWord[step.kind]} ${yuanText(step.fen)} 元${wan === undefined ? '' : `（${wan} 万元）`}`;
  },
};
