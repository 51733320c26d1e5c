export const zh = {
  appropriated: '预算下达',
  available: '可用',
  held: '已占用',
  paid: '已付',
  netPaid: '净拨付',
  recovered: '追回',
  review: '审核中',
  waiting: '待分配',
} as const;
