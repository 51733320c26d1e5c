import type { BooksChecked } from '../../infra/local/books.ts';
import { wan } from '../../shared/money/fen.ts';
import { potId } from '../../shared/money/pot.ts';
import { answerFile, bookFile, type Said, sendAgain } from './story/answering.ts';
import { appropriate } from './story/budget.ts';
import type { Cast } from './story/cast.ts';
import type { Cloud } from './story/claims.ts';
import { exportAll } from './story/exporting.ts';
import type { Filed } from './story/filing.ts';
import { type Notice, passNotices, publishNotice } from './story/notices.ts';
import { dismissObjection, objectTo, rowsNow } from './story/objecting.ts';
import { buildList, payableSheet, sealList } from './story/paying.ts';
import { recoverPart } from './story/recovering.ts';
import { correctAccount } from './story/returning.ts';
import { fileSecond, judgeSecond, openSecondRounds, type SecondClaims } from './story/second-claims.ts';
import { shareFund } from './story/sharing.ts';
import { businessToday, mustEqual, type Story, yuan } from './story/story.ts';
import { verifyProof } from './story/verifying.ts';

/** A pot keeps its rule for good, and in the years it reaches the main job pays the cloud first come, first served. */
const yearEndFund = 2099;

const fundFen = wan(5);

/** One row held while the others go on to be payable; dismissed, it runs on alone. */
const object = async (story: Story, notices: readonly [Notice, Notice], claim: Filed) => {
  const [brand] = notices;
  const slip = await objectTo(story, brand, claim);
  await passNotices(story, notices);
  const held = await rowsNow(story, brand);
  const reply = await dismissObjection(story, claim, slip);
  return { slip, reply, held, resumed: await rowsNow(story, brand) };
};

const sealedList = async (story: Story, pots: readonly string[], offsetFen = 0) => {
  const sheet = await payableSheet(story, pots);
  const id = await buildList(story, pots);
  await sealList(story, id, { ...sheet, totalFen: sheet.totalFen - offsetFen });
  return story.client.as('finance-bai')('view-list', { path: { list: id }, query: {} });
};

type List = Awaited<ReturnType<typeof sealedList>>;

const saidOf =
  ({ lines }: List) =>
  ({ id }: Filed, result: Said['result'] = '成功', reason?: string): Said => {
    const line = lines.find(({ claim }) => claim === id);
    if (!line) throw new Error(`The list has no line of ${id}.`);
    const { claim, attempt, amountFen } = line;
    return { line: `${claim}-${attempt}`, amountFen, result, ...(reason && { reason }) };
  };

/** The bank answers in three files: one line, then most and some of it wrong, then what was left. */
const answers = async (story: Story, list: List, { companyCloud, rivalCloud, shopCloud, pilot }: SecondClaims) => {
  const said = saidOf(list);
  const file = (name: string, ...rows: Said[]) => bookFile(story, list.id, name, answerFile(rows));
  const first = await file('回执一.csv', said(companyCloud));
  const mixed = [
    said(companyCloud),
    said(rivalCloud, '退票', '户名与账号不符'),
    { ...said(pilot), amountFen: said(pilot).amountFen + 1 },
    said(shopCloud),
    said(shopCloud),
    { ...said(shopCloud), line: '0000000000000000-1' },
  ];
  const second = await file('回执二.csv', ...mixed);
  const again = await sendAgain(story, list.id, '回执二（重发）.csv', answerFile(mixed));
  const third = await file('回执三.csv', said(pilot));
  const settled = await story.client.as('auditor-shi')('view-list', { path: { list: list.id }, query: {} });
  return { first, second, again, third, settled };
};

const booksHold = async ({ client, tell }: Story): Promise<BooksChecked> => {
  const checked = (await client.local('/local/books', {})) as BooksChecked;
  mustEqual(checked.findings, [], 'the findings in the books');
  tell('auditor-shi', '核对全部账目：账平');
  return checked;
};

/** The second chapter: what goes wrong with money, and is put right; every step over HTTP. */
export const moneyStory = async (before: Story, cast: Cast, cloud: Cloud) => {
  const story: Story = { ...before, today: await businessToday(before.client), tag: `${before.tag}-2` };
  const late: Story = { ...story, fundYear: yearEndFund };
  const { client } = story;
  const rounds = await openSecondRounds(story, late);
  const claims = await fileSecond(story, cast, rounds, cloud);
  const { famous, companyCloud, rivalCloud } = claims;
  await appropriate(story, 'brand', wan(10));
  await appropriate(story, 'standardization', wan(40));
  await appropriate(late, 'cloud', fundFen, 'year-end');
  await judgeSecond(story, claims);
  const cloudPot = potId('cloud', late.fundYear);
  const allocation = await shareFund(story, cloudPot);

  const brand = await publishNotice(story, rounds.brand, '品牌建设奖励资金公示第二批（示例）');
  const other = await publishNotice(story, rounds.cloud, '企业上云补助资金公示第二批（示例）');
  const objection = await object(story, [brand, other], famous);

  const pots = [potId('brand', story.fundYear), potId('standardization', story.fundYear), cloudPot];
  const list = await sealedList(story, pots);
  const files = await exportAll(story, list.id);
  const bank = await answers(story, list, claims);
  const ending = await correctAccount(story, rivalCloud);
  const restFen = await recoverPart(story, companyCloud, { orderedFen: wan(1), receivedFen: wan(0.4) });

  const own = objection.resumed.find(({ claim }) => claim === famous.id)?.endsOn ?? '';
  await passNotices(story, [{ ...brand, endsOn: own }]);
  const next = await sealedList(story, pots, restFen);
  await client.as('finance-tang')('pay-list', {
    path: { list: next.id },
    body: { document: `国库支付凭证 ${story.tag}` },
  });
  story.tell('finance-tang', `登记国库已拨付第二张清单 ${yuan(next.totalFen)}，抵扣 ${yuan(restFen)}`);

  // The debt is all in: the clock ends the recovery.
  await client.local('/local/tick', {});
  const states: Record<string, string> = {};
  for (const [name, { id, party }] of Object.entries(claims))
    states[name] = (await client.as(party.actor)('view-claim', { path: { claim: id } })).state;
  const against = await verifyProof(story, rivalCloud);
  const books = await booksHold(story);
  return { claims, states, allocation, objection, list, files, bank, next, ending, restFen, against, books };
};
