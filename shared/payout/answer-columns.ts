/** What a line of a bank's answer says, by the titles banks give the columns; the first is the one we ask for. */
const titles = {
  reference: ['备注', '流水参考', '附言', '客户流水号'],
  amount: ['金额（元）', '金额', '交易金额', '付款金额'],
  result: ['结果', '交易结果', '处理结果', '交易状态', '状态'],
  reason: ['原因', '退票原因', '失败原因', '退回原因'],
  day: ['日期', '交易日期', '处理日期', '退票日期'],
} as const;

export type AnswerColumn = keyof typeof titles;

const needed = ['reference', 'amount', 'result'] as const;

const plain = (title: string): string => title.normalize('NFKC').replace(/[\s'*]/g, '');

const columnOf = new Map(
  (Object.keys(titles) as AnswerColumn[]).flatMap((column) => titles[column].map((title) => [plain(title), column])),
);

export type AnswerHeader = { readonly [C in AnswerColumn]?: number };

/** Where each column stands, whatever their order; titles that say nothing to us are passed over. */
export const headerOf = (cells: readonly string[]): AnswerHeader => {
  const places: { [C in AnswerColumn]?: number } = {};
  for (const [at, title] of cells.entries()) {
    const column = columnOf.get(plain(title));
    if (column !== undefined) places[column] ??= at;
  }
  return places;
};

/** Titles of the columns without which no line can be read. */
export const missingTitles = (header: AnswerHeader): string[] =>
  needed.filter((column) => header[column] === undefined).map((column) => titles[column][0]);
