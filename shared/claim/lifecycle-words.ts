import type { ClaimAction, ClaimState, Transition } from './lifecycle.ts';

/** The words people read for each state. */
export const stateWords: Readonly<Record<ClaimState, string>> = {
  draft: '草稿',
  submitted: '审核中',
  returned: '待补正',
  reviewed: '待核定',
  refused: '不予支持',
  approved: '已核定',
  'in-notice': '公示中',
  payable: '待拨付',
  listed: '拨付中',
  paid: '已拨付',
  'receipt-confirmed': '已确认到账',
  withdrawn: '已撤回',
};

export const actionWords: Readonly<Record<ClaimAction, string>> = {
  'edit-draft': '编辑',
  submit: '提交申报',
  'give-opinion': '出具意见',
  'return-for-correction': '退回补正',
  withdraw: '撤回',
  approve: '核定',
  refuse: '不予支持',
  'publish-notice': '发布公示',
  'end-notice': '公示期满',
  list: '列入清单',
  unlist: '移出清单',
  pay: '拨付',
  'confirm-receipt': '确认到账',
};

export const hatWords: Readonly<Record<Transition['by'][number], string>> = {
  claimant: '申报人',
  reviewer: '审核员',
  approver: '核定人',
  finance: '财务',
  officer: '政策专员',
  administrator: '管理员',
  auditor: '审计人员',
  clock: '业务时钟',
};
