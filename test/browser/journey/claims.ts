import type { Answer, Entry } from './enterprise.ts';

const digits = (at: number, count: number): string => String(at).padStart(count, '1');

/** Ten marks of three countries each: 30 units of 2,000 yuan, which the year's cap cuts to 50,000. */
const marksOf = (year: number): readonly (readonly string[])[] => [
  ['国际注册号', '指定国家（地区）', '注册日期', '申请日期'],
  ...Array.from({ length: 10 }, (_, at) => [digits(at, 7), 'US、DE、JP', `${year}/5/20`, '']),
];

/** Who claims what, in the words of the form, and what the clause should give for it. */
export const wishes = (year: number) => {
  const awardedOn: Entry = { field: '成果日期', write: `${year}-09-10` };
  return {
    madrid: {
      clause: '马德里商标国际注册奖励',
      answers: [
        { asked: '您是哪一类？', check: ['法人企业'] },
        { asked: '注册在济南吗？', check: ['是'] },
        { asked: '是哪一年注册的？', check: [String(year)] },
        { asked: '商标和指定国家共几个？', write: '30' },
        { asked: '以前领过这些奖励吗？' },
      ] satisfies readonly Answer[],
      facts: [
        { field: '成果日期', write: `${year}-05-20` },
        { cell: '第 1 行 注册号', paste: marksOf(year) },
      ] satisfies readonly Entry[],
      sumFen: 5_000_000,
    },
    demonstration: {
      clause: '国家级标准化示范（试点）扶持',
      facts: [
        awardedOn,
        { field: '项目编号', write: 'SFSD-0137' },
        { group: '已通过验收', check: '是' },
      ] satisfies readonly Entry[],
      sumFen: 40_000_000,
      /** Under a ceiling a department may give less; the lowest is what can be approved. */
      givenFen: 38_000_000,
    },
    cloud: {
      clause: '企业上云补助',
      facts: [
        { field: '成果日期', write: '2019-06-30' },
        { field: '合同编号', write: 'HT-2019-0630' },
        { field: '云服务商', write: '山东示例云计算有限公司' },
        { field: '服务类别', choose: '软件即服务（SaaS）' },
        { field: '服务标价', write: '10万' },
        { field: '云服务商优惠金额', write: '2万' },
        { field: '实付金额', write: '8万' },
        { field: '付款日期', write: '2019-06-30' },
        {
          cell: '第 1 行 发票号码',
          paste: [
            ['发票号码', '开票单位'],
            ['03700190010412345601', '山东示例云计算有限公司'],
            ['03700190010412345602', '山东示例云计算有限公司'],
          ],
        },
      ] satisfies readonly Entry[],
      /** 30 % of 80,000 yuan. */
      sumFen: 2_400_000,
    },
    personal: {
      clause: '质量奖个人奖励',
      facts: [awardedOn, { field: '所获奖项', choose: '中国质量奖' }] satisfies readonly Entry[],
      sumFen: 30_000_000,
    },
    famous: {
      clause: '“济南名牌”奖励',
      facts: [awardedOn, { group: '首次（新）获得', check: '是' }] satisfies readonly Entry[],
      sumFen: 10_000_000,
    },
  } as const;
};
