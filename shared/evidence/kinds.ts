/** Kinds of paper 材料 a round may ask for, with the words people read. */
export const evidenceKinds = {
  'business-licence': { zh: '营业执照或法人证书', en: 'Business licence or certificate of the legal person' },
  'identity-document': { zh: '居民身份证', en: 'Identity document' },
  'commitment-letter': { zh: '承诺书', en: 'Commitment letter' },
  'bank-account-proof': { zh: '银行账户证明', en: 'Proof of bank account' },
  'award-document': { zh: '表彰或认定文件', en: 'Award or recognition document' },
  certificate: { zh: '获奖或认定证书', en: 'Certificate of the award or recognition' },
  'list-publication': { zh: '名单公布文件', en: 'Publication of the list' },
  'registration-certificates': { zh: '商标注册证明', en: 'Registration certificates of the marks' },
  'release-notice': { zh: '标准发布公告', en: 'Release notice of the standard' },
  'foreword-pages': { zh: '标准封面及前言页', en: 'Cover and foreword pages of the standard' },
  'approval-document': { zh: '批复文件', en: 'Approval document' },
  'acceptance-document': { zh: '验收文件', en: 'Acceptance document' },
  'office-opinion': { zh: '主管部门意见', en: 'Opinion of the competent office' },
  'patent-certificate': { zh: '专利证书', en: 'Patent certificate' },
  contract: { zh: '上云服务合同', en: 'Cloud service contract' },
  invoices: { zh: '发票', en: 'Invoices' },
  'bank-receipt': { zh: '付款银行回单', en: 'Bank receipt of the payment' },
  'target-report': { zh: '年度任务完成情况报告', en: 'Report on the yearly target' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type EvidenceKind = keyof typeof evidenceKinds;
