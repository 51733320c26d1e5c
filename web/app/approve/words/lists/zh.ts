export const zh = {
  decisions: '待核定',
  ceiling: '评估金额（元）',
  lowest: '部门最低意见（元）',
  signatures: '签署',
  signed: '已签 {{given}} 人，须 {{needed}} 人',
  noTier: '无金额分级',
  notes: '说明',
  contested: '有争议',
  against: '{{count}} 个部门不同意',
  signedByMe: '您已签署，待他人签署',
  barred: '须由他人核定',
  emptyDecisions: '现在没有待核定的申报。各部门意见出齐后会出现在这里。',
} as const;
