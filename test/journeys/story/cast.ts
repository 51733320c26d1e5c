import { randomInt } from 'node:crypto';
import { withCheckDigit } from '../../../shared/claim/credit-code.ts';
import { withIdCheckDigit } from '../../../shared/claim/id-number.ts';
import type { ClaimantKind } from '../../../shared/policy/vocabulary.ts';
import { digits, type Story } from './story.ts';

/** A claimant of the story, and who acts for him. */
export type Party = {
  readonly id: string;
  readonly name: string;
  readonly kind: ClaimantKind;
  readonly actor: string;
  readonly accountNumber: string;
};

type Role = Omit<Party, 'id' | 'accountNumber'> & { readonly as: 'clerk' | 'agent' | 'self'; readonly begins: string };

/** Every name is invented. `begins`: registering authority, kind and region, the first eight of a credit code. */
const roles = {
  company: {
    name: '济南泉韵精密装备有限公司',
    kind: 'company',
    actor: 'clerk-chen',
    as: 'clerk',
    begins: '91370102',
  },
  institution: {
    name: '济南市明湖标准化研究院',
    kind: 'institution',
    actor: 'clerk-sun',
    as: 'clerk',
    begins: '12370100',
  },
  shop: {
    name: '历下区周记文印社',
    kind: 'sole-proprietor',
    actor: 'owner-zhou',
    as: 'self',
    begins: '92370102',
  },
  person: { name: '钱钧', kind: 'individual', actor: 'person-qian', as: 'self', begins: '370102' },
  rival: {
    name: '济南云鹊食品有限公司',
    kind: 'company',
    actor: 'agent-wu',
    as: 'agent',
    begins: '91370105',
  },
} as const satisfies Record<string, Role>;

export type Cast = { readonly [Name in keyof typeof roles]: Party };

const bodyCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const newCreditCode = (begins: string): string =>
  withCheckDigit(begins + Array.from({ length: 9 }, () => bodyCharacters.charAt(randomInt(31))).join(''));

const newIdNumber = (begins: string): string =>
  withIdCheckDigit(`${begins}${1950 + randomInt(50)}0${1 + randomInt(9)}1${randomInt(10)}${digits(3)}`);

const enters = async (story: Story, role: Role): Promise<Party> => {
  const admin = story.client.as('admin');
  const { name, kind, actor, as, begins } = role;
  // Zeros in front and 19 digits: what a spreadsheet would spoil.
  const accountNumber = `00${digits(17)}`;
  const account = { accountName: name, bank: '齐鲁示例银行济南泉城支行', accountNumber };
  const contact = { name: '联系人', phone: '0531-66600000' };
  const { id } = await admin('admit-claimant', {
    body:
      kind === 'individual'
        ? { kind, idNumber: newIdNumber(begins), name, account, contact }
        : {
            kind,
            creditCode: newCreditCode(begins),
            name,
            registeredInJinan: true,
            county: '历下区',
            account,
            contact,
          },
  });
  const until = as === 'agent' ? { until: `${story.fundYear}-12-31` } : {};
  await admin('bind-person', { path: { person: actor }, body: { claimant: id, as, ...until } });
  return { id, name, kind, actor, accountNumber };
};

/** Admits everybody of the story under new codes, one after the other. */
export const admitCast = async (story: Story): Promise<Cast> => {
  const cast = {
    company: await enters(story, roles.company),
    institution: await enters(story, roles.institution),
    shop: await enters(story, roles.shop),
    person: await enters(story, roles.person),
    rival: await enters(story, roles.rival),
  };
  story.tell(
    'admin',
    `准入 ${Object.values(cast).length} 家申报单位（人）：${Object.values(cast)
      .map(({ name }) => name)
      .join('、')}`,
  );
  return cast;
};
