import { potId } from '../../../shared/money/pot.ts';
import { type Answered, refusalOf } from '../client.ts';
import { exportFile } from './exporting.ts';
import { mustEqual, type Story, yuan } from './story.ts';

export type Sheet = { readonly claims: readonly string[]; readonly count: number; readonly totalFen: number };

type Summaries = Answered<'list-claims-to-audit'>['items'];

/** Payable claims of these pots as the auditor sees them: the sheet of the second person, made without the list. */
export const payableSheet = async (story: Story, pots: readonly string[]): Promise<Sheet> => {
  const auditor = story.client.as('auditor-shi');
  const { rounds } = await auditor('list-all-rounds', {});
  const fundYears = new Map(rounds.map(({ id, content }) => [id, content.fundYear]));
  const payable: Summaries = [];
  let after: string | undefined;
  do {
    const page = await auditor('list-claims-to-audit', { query: { state: 'payable', limit: 100, after } });
    payable.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  const due = payable.filter(({ programme, round }) => pots.includes(potId(programme, fundYears.get(round) ?? 0)));
  return {
    claims: due.map(({ id }) => id),
    count: due.length,
    totalFen: due.reduce((sum, { approvedFen = 0, allocatedFen = approvedFen }) => sum + allocatedFen, 0),
  };
};

const templates = {
  csv: 'csv-utf8-1',
  xlsx: 'treasury-xlsx-1',
  order: 'pain.001.001.09-1',
  summary: 'summary-pdf-1',
} as const;

export type PaidList = {
  readonly list: Answered<'view-list'>;
  readonly files: Readonly<Record<keyof typeof templates, Buffer>>;
};

export const buildList = async (story: Story, pots: readonly string[]): Promise<string> => {
  const builder = story.client.as('finance-bai');
  const { id } = await builder('create-list', { body: { pots: [...pots] } });
  let left = true;
  while (left) ({ left } = await builder('fill-list', { path: { list: id } }));
  const { count, totalFen } = await builder('view-list', { path: { list: id }, query: {} });
  story.tell('finance-bai', `编制拨付清单 ${id}：${count} 笔，合计 ${yuan(totalFen)}`);
  return id;
};

/** The builder may not seal; the second person types his own figures, and one fen of difference stops it. */
export const sealList = async (story: Story, list: string, { count, totalFen }: Sheet): Promise<void> => {
  const sealing = { path: { list }, body: { count, totalFen } };
  mustEqual(
    (await refusalOf(story.client.as('finance-bai')('seal-list', sealing))).problem.code,
    'own-work',
    'sealing one’s own list',
  );
  story.tell('finance-bai', '试图封存自己编制的清单：须由另一位财务人员封存');
  const sealer = story.client.as('finance-tang');
  const wrong = await refusalOf(sealer('seal-list', { ...sealing, body: { count, totalFen: totalFen + 1 } }));
  mustEqual(
    [wrong.problem.code, wrong.problem.details?.differenceFen],
    ['list-differs', 1],
    'sealing with another total',
  );
  story.tell('finance-tang', `误填合计 ${yuan(totalFen + 1)}：${wrong.problem.title}`);
  await sealer('seal-list', sealing);
  story.tell('finance-tang', `按自己的资金表填写 ${count} 笔、${yuan(totalFen)}，相符，封存`);
};

/** From payable to paid: build, check against an own sheet, seal, export, pay. */
export const payEverything = async (story: Story, pots: readonly string[]): Promise<PaidList> => {
  const sheet = await payableSheet(story, pots);
  const id = await buildList(story, pots);
  const path = { list: id };
  const built = await story.client.as('auditor-shi')('view-list', { path, query: {} });
  mustEqual(built.lines.map(({ claim }) => claim).toSorted(), sheet.claims.toSorted(), 'the claims of the list');
  mustEqual(
    built.lines.reduce((sum, { amountFen }) => sum + amountFen, 0),
    sheet.totalFen,
    'the sum of the lines',
  );
  mustEqual(built.totalFen, sheet.totalFen, 'the total of the list');
  await sealList(story, id, sheet);
  const files = {
    csv: await exportFile(story, id, templates.csv),
    xlsx: await exportFile(story, id, templates.xlsx),
    order: await exportFile(story, id, templates.order),
    summary: await exportFile(story, id, templates.summary),
  };
  const finance = story.client.as('finance-tang');
  await finance('pay-list', { path, body: { document: `国库支付凭证 ${story.tag}` } });
  story.tell('finance-tang', `登记国库已拨付 ${yuan(sheet.totalFen)}`);
  return { list: await finance('view-list', { path, query: {} }), files };
};
