import { withCheckDigit } from '../../../shared/claim/credit-code.ts';
import { withIdCheckDigit } from '../../../shared/claim/id-number.ts';
import type { ClaimantKind } from '../../../shared/policy/vocabulary.ts';

type Enterprise = {
  readonly kind: Exclude<ClaimantKind, 'individual'>;
  /** The first 17 characters of the credit code; the 18th follows from them. */
  readonly codeBody: string;
  readonly name: string;
  readonly county: string;
  readonly industry: string;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly accountNumber: string;
};

const enterprise = (
  kind: Enterprise['kind'],
  codeBody: string,
  [name, county, industry]: [string, string, string],
  [contact, phone]: [string, string],
  accountNumber: string,
): Enterprise => ({ kind, codeBody, name, county, industry, contact: { name: contact, phone }, accountNumber });

/** Invented, one or more a county; nobody of these names is meant. */
const enterprises = {
  software: enterprise(
    'company',
    '91370102MA3DEM001',
    ['济南泺川数智软件有限公司', '历下区', '软件和信息技术服务业'],
    ['陈晓', '0531-55500001'],
    '6228480000000010017',
  ),
  forging: enterprise(
    'company',
    '91370114MA3DEM002',
    ['山东绣江重锻装备有限公司', '章丘区', '通用设备制造业'],
    ['陈晓', '0531-55500002'],
    '0037010000000020024',
  ),
  medicine: enterprise(
    'company',
    '91370171MA3DEM003',
    ['济南舜岳生物医药有限公司', '高新区', '医药制造业'],
    ['吴桐', '0531-55500003'],
    '6222020000000030031',
  ),
  instruments: enterprise(
    'company',
    '91370104MA3DEM004',
    ['济南匡山诊疗器械有限公司', '槐荫区', '专用设备制造业'],
    ['吴桐', '0531-55500004'],
    '6217000000000040048',
  ),
  logistics: enterprise(
    'company',
    '91370105MA3DEM005',
    ['济南泺口通达物流有限公司', '天桥区', '道路运输业'],
    ['信息系统', '0531-55500005'],
    '0012340000000050055',
  ),
  sauces: enterprise(
    'company',
    '91370103MA3DEM006',
    ['济南魏家庄酱园食品有限公司', '市中区', '食品制造业'],
    ['吴桐', '0531-55500006'],
    '6228480000000060062',
  ),
  materials: enterprise(
    'company',
    '91370112MA3DEM007',
    ['山东鲍山新材料科技有限公司', '历城区', '化学原料和化学制品制造业'],
    ['赵敏', '0531-55500007'],
    '6222020000000070079',
  ),
  powder: enterprise(
    'company',
    '91370116MA3DEM008',
    ['济南嬴城粉末冶金有限公司', '莱芜区', '金属制品业'],
    ['赵敏', '0531-55500008'],
    '6217000000000080086',
  ),
  steel: enterprise(
    'company',
    '91370117MA3DEM009',
    ['济南艾山特种钢管有限公司', '钢城区', '黑色金属冶炼和压延加工业'],
    ['赵敏', '0531-55500009'],
    '0000560000000090093',
  ),
  roses: enterprise(
    'company',
    '91370124MA3DEM010',
    ['平阴玫城花语食品有限公司', '平阴县', '农副食品加工业'],
    ['李悦', '0531-55500010'],
    '6228480000000100109',
  ),
  textiles: enterprise(
    'company',
    '91370126MA3DEM011',
    ['商河麦丘针织有限公司', '商河县', '纺织业'],
    ['李悦', '0531-55500011'],
    '6222020000000110116',
  ),
  branch: enterprise(
    'branch',
    '91370115MA3DEM012',
    ['鲁北云仓供应链有限公司济阳分公司', '济阳区', '仓储业'],
    ['李悦', '0531-55500012'],
    '6217000000000120123',
  ),
  workshop: enterprise(
    'sole-proprietor',
    '92370113MA3DEM013',
    ['长清区周立木鱼石工坊', '长清区', '工艺美术品制造业'],
    ['周立', '0531-55500013'],
    '6228480000000130130',
  ),
  institute: enterprise(
    'institution',
    '12370100MA3DEM014',
    ['济南泉域标准化研究院', '高新区', '专业技术服务业'],
    ['孙岚', '0531-55500014'],
    '0037010000000140147',
  ),
  county: enterprise(
    'institution',
    '11370126MA3DEM015',
    ['商河县企业上云工作推进中心', '商河县', '公共管理'],
    ['孙岚', '0531-55500015'],
    '0037010000000150154',
  ),
} as const;

export type ClaimantName = keyof typeof enterprises | 'qian';

const accountOf = (accountName: string, accountNumber: string) => ({
  accountName,
  bank: '示例银行济南分行',
  accountNumber,
});

const enterpriseAdmission = ({ codeBody, accountNumber, ...known }: Enterprise) => ({
  ...known,
  creditCode: withCheckDigit(codeBody),
  registeredInJinan: true,
  account: accountOf(known.name, accountNumber),
});

const person = {
  kind: 'individual' as const,
  name: '钱钧',
  idNumber: withIdCheckDigit('37010219790312001'),
  contact: { name: '钱钧', phone: '0531-55500016' },
  account: accountOf('钱钧', '6228480000000160161'),
};

/** What the administrator enters for each claimant, from the register. */
export const admissions = {
  ...(Object.fromEntries(
    Object.entries(enterprises).map(([name, each]) => [name, enterpriseAdmission(each)]),
  ) as Record<keyof typeof enterprises, ReturnType<typeof enterpriseAdmission>>),
  qian: person,
};
