import type { Persona } from '../persona.ts';

const person = (id: string, name: [string, string], description: [string, string]): Persona => ({
  id,
  name: { zh: name[0], en: name[1] },
  description: { zh: description[0], en: description[1] },
  kind: 'person',
});

/** Who can sign in to the local machine. Every name is invented. */
export const personas: readonly Persona[] = [
  person('clerk-chen', ['陈晓', 'Chen Xiao'], ['企业经办人', 'Clerk of an enterprise']),
  person('clerk-sun', ['孙岚', 'Sun Lan'], ['事业单位经办人', 'Clerk of an institution']),
  person('owner-zhou', ['周立', 'Zhou Li'], ['个体工商户经营者', 'Owner of a small shop']),
  person('agent-wu', ['吴桐', 'Wu Tong'], ['代办人', 'Agent for several enterprises']),
  person('person-qian', ['钱钧', 'Qian Jun'], ['获奖个人', 'A person who won an award']),
  person('reviewer-market', ['韩梅', 'Han Mei'], ['市市场监管局审核员', 'Reviewer, Market Supervision Bureau']),
  person('reviewer-science', ['郑科', 'Zheng Ke'], ['市科技局审核员', 'Reviewer, Science and Technology Bureau']),
  person('reviewer-commerce', ['尚文', 'Shang Wen'], ['市商务局审核员', 'Reviewer, Commerce Bureau']),
  person('reviewer-industry', ['龚信', 'Gong Xin'], ['市工业和信息化局审核员', 'Reviewer, Industry and IT Bureau']),
  person('reviewer-finance', ['金平', 'Jin Ping'], ['市财政局审核员', 'Reviewer, Finance Bureau']),
  person(
    'reviewer-market-second',
    ['谢安', 'Xie An'],
    ['市市场监管局审核员（复核）', 'Reviewer, Market Supervision Bureau, the second'],
  ),
  person(
    'reviewer-finance-second',
    ['钟衡', 'Zhong Heng'],
    ['市财政局审核员（复核）', 'Reviewer, Finance Bureau, the second'],
  ),
  person('approver-lin', ['林正', 'Lin Zheng'], ['核定人', 'Approver']),
  person('approver-gao', ['高岩', 'Gao Yan'], ['核定人（第二人）', 'Approver, the second']),
  person('finance-bai', ['白洁', 'Bai Jie'], ['财务：资金池、编制清单', 'Finance: pots, builds lists']),
  person('finance-tang', ['唐宁', 'Tang Ning'], ['财务：确认、封存', 'Finance: confirms and seals']),
  person('officer-he', ['何策', 'He Ce'], ['政策专员：批次、细则、公示', 'Policy officer: rounds, schemes, notices']),
  person('auditor-shi', ['石鉴', 'Shi Jian'], ['审计人员', 'Auditor']),
  person(
    'admin',
    ['管理员', 'Administrator'],
    ['管理企业、人员与角色', 'Admits enterprises, appoints and withdraws roles'],
  ),
  {
    id: 'erp',
    name: { zh: '企业 ERP 系统', en: 'ERP of an enterprise' },
    description: { zh: '代企业调用接口的程序', en: 'A program that claims for its enterprise' },
    kind: 'program',
    secret: 'erp-demonstration-secret',
  },
];
