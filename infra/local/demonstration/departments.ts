import type { Department } from '../../../shared/claim/department.ts';

const since = '2019-01-01';

/** The city's departments as of 2017, and what the reform of 2018 made of them; a successor stands before whom it follows. */
export const departments: readonly Department[] = [
  { id: 'market-supervision', name: { zh: '市市场监管局', en: 'Market Supervision Bureau' } },
  {
    id: 'industry-informatization',
    name: { zh: '市工业和信息化局', en: 'Industry and Information Technology Bureau' },
  },
  { id: 'science', name: { zh: '市科技局', en: 'Science and Technology Bureau' } },
  { id: 'commerce', name: { zh: '市商务局', en: 'Commerce Bureau' } },
  { id: 'finance', name: { zh: '市财政局', en: 'Finance Bureau' } },
  {
    id: 'quality',
    name: { zh: '市质监局', en: 'Quality Supervision Bureau' },
    successor: { department: 'market-supervision', since },
  },
  {
    id: 'industry-commerce',
    name: { zh: '市工商局', en: 'Industry and Commerce Bureau' },
    successor: { department: 'market-supervision', since },
  },
  {
    id: 'economy-informatization',
    name: { zh: '市经济和信息化委', en: 'Economy and Informatization Commission' },
    successor: { department: 'industry-informatization', since },
  },
];
