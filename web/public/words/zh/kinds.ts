export const kinds = {
  company: '法人企业',
  branch: '分支机构',
  'sole-proprietor': '个体工商户',
  institution: '事业单位、社会组织、园区、县区政府等',
  individual: '个人',
  branchMay: '分支机构（批次允许时）',
  programme: { brand: '品牌', standardization: '标准化', cloud: '企业上云', county: '县区上云' },
  article: {
    brandOne: '质量奖与品牌',
    brandTwo: '商标',
    brandThree: '标准',
    brandFour: '老字号',
    brandFive: '示范区与基地',
    brandSix: '专利与知识产权',
    cloudFour: '企业上云',
  },
  joined: '、',
} as const;
