import type { Condition, PolicyDocument } from '../vocabulary.ts';

/** The day of the document 成文日期. */
const issuedOn = '2017-06-20';

// What every clause asks. The day of the event is not tested: the payment's day or the target's year is.
const every: readonly Condition[] = [
  { kind: 'claimant-kind' },
  { kind: 'registered-in-jinan' },
  { kind: 'not-awarded-before' },
];

/** 济政字〔2017〕39号, article 四（二）: support for moving to the cloud; its sums come from a scheme 实施细则. */
export const jinanCloud2017 = {
  id: 'jinan-cloud-2017',
  number: '济政字〔2017〕39号',
  title: {
    zh: '济南市人民政府关于印发济南市“企业上云”行动计划(2017-2019年)的通知',
    en: 'Notice of the Jinan Municipal People’s Government on the plan of action for enterprises on cloud, 2017 to 2019',
  },
  issuer: { zh: '济南市人民政府', en: 'Jinan Municipal People’s Government' },
  issuedOn,
  inForce: { from: issuedOn },
  readings: {
    registered: {
      text: {
        zh: '付款时和核定时均应在济南市注册；县区为济南市所辖，含济南高新区。',
        en: 'Registered in Jinan at the event and again at decision; a county is one of Jinan’s, the High-tech Zone included.',
      },
      from: issuedOn,
    },
    claimants: {
      text: {
        zh: '法人企业、分支机构和个体工商户均可申报。',
        en: 'Companies, branches and sole proprietors may claim.',
      },
      from: issuedOn,
    },
    'plan-days': {
      text: {
        zh: '付款日期在2017年1月1日至2019年12月31日之间。',
        en: 'Paid between 1 January 2017 and 31 December 2019.',
      },
      from: issuedOn,
    },
    'scheme-rate': {
      text: {
        zh: '文件未定比例和办法，以公布的实施细则为准；未公布前不评估金额。',
        en: 'The document names no rate and no method; both come from a published scheme, and nothing is guessed before.',
      },
      from: issuedOn,
    },
    'own-pot': {
      text: {
        zh: '县区奖励由市财政统筹安排，不占用每年2000万元专项引导资金。',
        en: 'Rewards for counties come from a pot of their own, outside the yearly 20 million yuan.',
      },
      from: issuedOn,
    },
    'no-carry-over': {
      text: {
        zh: '专项引导资金不结转；年终不足时同比例核减。',
        en: 'The fund does not carry over; when it falls short at year end all are cut in proportion.',
      },
      from: issuedOn,
    },
  },
  ladders: { standing: [{ value: false, from: issuedOn }], pairs: [] },
  joinedBy: ['finance'],
  clauses: [
    {
      id: 'cloud-adoption',
      article: '四（二）',
      programme: 'cloud',
      title: { zh: '企业上云补助', en: 'Support for moving to the cloud' },
      plain: {
        zh: '购买云服务的企业和个体工商户，按实施细则的比例对实付金额给予补助，自己也要出一部分。',
        en: 'Enterprises and sole proprietors that buy cloud services get a share of what they paid, as a scheme says, and bear a share themselves.',
      },
      quotation:
        '建立“三个一点”联合激励机制，即“上云企业出一点、云平台服务商贴一点、各级政府补一点”，加快“企业上云”进程。',
      accepts: { kinds: ['company', 'branch', 'sole-proprietor'] },
      grant: { kind: 'ceiling', sum: { kind: 'rate' } },
      yearFrom: 'paidOn',
      conditions: [
        ...every,
        { kind: 'stated', id: 'contract-stated', fact: 'contract' },
        { kind: 'stated', id: 'provider-stated', fact: 'provider' },
        { kind: 'stated', id: 'service-class-stated', fact: 'serviceClass' },
        { kind: 'stated', id: 'list-price-stated', fact: 'listPriceFen' },
        { kind: 'stated', id: 'provider-discount-stated', fact: 'providerDiscountFen' },
        { kind: 'stated', id: 'paid-sum-stated', fact: 'paidFen' },
        { kind: 'paid-within-plan', period: { from: '2017-01-01', until: '2019-12-31' } },
        { kind: 'invoices-listed' },
        { kind: 'scheme' },
        { kind: 'once-only' },
        { kind: 'claimant-year-cap' },
        { kind: 'own-share' },
        { kind: 'provider-share' },
        { kind: 'sum-above-zero' },
      ],
      facts: [
        { name: 'contract', kind: 'text' },
        { name: 'provider', kind: 'text' },
        { name: 'serviceClass', kind: 'choice', choices: ['iaas', 'paas', 'saas'] },
        { name: 'listPriceFen', kind: 'fen' },
        { name: 'providerDiscountFen', kind: 'fen' },
        { name: 'paidFen', kind: 'fen' },
        { name: 'paidOn', kind: 'date' },
        {
          name: 'invoices',
          kind: 'list',
          most: 50,
          fields: [
            { name: 'number', kind: 'text' },
            { name: 'issuer', kind: 'text' },
          ],
        },
      ],
      key: { by: 'invoices', scope: 'achievement' },
      departments: ['economy-informatization'],
      evidence: ['contract', 'invoices', 'bank-receipt'],
      readings: ['registered', 'claimants', 'plan-days', 'scheme-rate', 'no-carry-over'],
    },
    {
      id: 'county-target',
      article: '四（二）',
      programme: 'county',
      title: { zh: '县区完成上云年度任务奖励', en: 'Reward for a county that reached its cloud target' },
      plain: {
        zh: '完成“企业上云”年度工作任务的县区，按实施细则给予奖励。',
        en: 'A county that reached its target of enterprises on cloud for the year is rewarded as a scheme says.',
      },
      quotation:
        '对完成“企业上云”年度工作任务的县区，市财政统筹安排资金给予奖励，具体奖励办法由市经济和信息化委、市财政局另行研究制定。',
      accepts: { kinds: ['institution'] },
      grant: { kind: 'ceiling', sum: { kind: 'per-enterprise' } },
      yearFrom: 'year',
      conditions: [
        ...every,
        { kind: 'year-within-plan', fromYear: 2017, untilYear: 2019 },
        { kind: 'target-reached' },
        { kind: 'scheme' },
        { kind: 'sum-above-zero' },
      ],
      facts: [
        { name: 'county', kind: 'text' },
        { name: 'year', kind: 'year' },
        { name: 'newlyOnCloud', kind: 'count' },
        { name: 'target', kind: 'count' },
      ],
      key: { by: 'county-year', scope: 'achievement' },
      departments: ['economy-informatization'],
      evidence: ['target-report'],
      readings: ['registered', 'scheme-rate', 'own-pot'],
    },
  ],
  rightsWithoutSum: [
    {
      article: '二（七）',
      title: { zh: '中小微企业创新券', en: 'Innovation vouchers for small enterprises' },
      quotation: '结合落实《济南市中小微企业创新券实施管理办法（试行）》（济政办发〔2017〕9号）',
    },
    {
      article: '三（三）',
      title: { zh: '县区、部门考核激励', en: 'Incentives to counties and departments' },
      quotation: '市对各县区、部门完成任务情况进行考核评估，并依据考核结果给予适当激励。',
    },
    {
      article: '四（二）',
      title: { zh: '上云企业优先申报认定和荣誉称号', en: 'Priority for titles and honours' },
      quotation: '优先支持上云企业申报高新技术企业认定及国家、省、市荣誉称号评选。',
    },
  ],
} as const satisfies PolicyDocument;
