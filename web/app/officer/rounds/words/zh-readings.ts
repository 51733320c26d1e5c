export const zh = {
  hint: '政策文件留有余地的地方，由批次选定。不选则用平台默认。',
  none: '本批次开放的条款没有可选定的口径。',
  official: '原文',
  ours: '平台口径',
  bears: '涉及 {{count}} 条条款',
  isDefault: '（平台默认）',
  publisher: '每行写一家机构的全称；留空表示未公布名单，逐件由人工认定。',
  question: {
    branchesMayClaim: '分支机构能不能申报？',
    madridCountsFrom: '马德里商标算在哪一天？',
    trademarkCapShared: '马德里注册和境外注册的年度上限合在一起算吗？',
    revisionsCount: '修订的标准算不算“制定”？',
    ladders: '同一成果年度得了高低两档，只给高的吗？',
    acceptedPublishers: '认可哪些机构发布的榜单？',
  },
} as const;
