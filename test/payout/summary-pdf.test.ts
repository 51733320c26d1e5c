import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { fileOf, listOf, sampleLine, sealed } from './sample-list.ts';

const list = listOf([
  sampleLine(1, { amountFen: 1_000_000 }),
  sampleLine(2, {
    amountFen: 50_000_000,
    clause: 'patent',
    clauseTitle: '专利奖励',
    article: '济政发〔2017〕9号 三（二）1',
  }),
  sampleLine(3, { amountFen: 50_005, offsetFen: 300_000 }),
]);

/** What another program, PDF.js, reads in it, page by page, without the spaces between one piece and the next. */
const readPdf = async (bytes: Uint8Array) => {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  return { pdf, pages: text.map((page) => page.replace(/\s/g, '')) };
};

describe('the printed summary', () => {
  test('says what is signed: list, day, payer, count, total in figures and capitals, hash, and who', async () => {
    const { pages } = await readPdf(await fileOf('summary-pdf-1', list));
    expect(pages).toHaveLength(1);
    const { hash } = sealed(list);
    for (const said of [
      '拨付清单汇总清单编号2SVHQ0K8T4ZP6M1A封存日期2019年7月1日',
      '付款单位济南市市场监督管理局付款账号0700160108050012345',
      '付款银行中国建设银行济南泉城支行（联行号105451000015）',
      '笔数3合计金额¥510,500.05合计大写人民币伍拾壹万零伍佰元零伍分另已抵扣¥3,000.00（未计入合计）',
      `内容校验值${hash}`,
      '编制白会计封存唐复核',
      '第1页，共1页',
    ])
      expect(pages[0]).toContain(said);
  });

  test('writes the hash in groups of four', async () => {
    const { text } = await extractText(await getDocumentProxy(Uint8Array.from(await fileOf('summary-pdf-1', list))));
    const { hash } = sealed(list);
    expect(text.join('\n')).toContain(
      `${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)} ${hash.slice(12, 16)}`,
    );
  });

  test('sums up each clause with its article', async () => {
    const { pages } = await readPdf(await fileOf('summary-pdf-1', list));
    expect(pages[0]).toContain(
      '奖励条款依据笔数金额（元）马德里商标国际注册济政发〔2017〕9号三（一）2210,500.05' +
        '专利奖励济政发〔2017〕9号三（二）11500,000.00合计3510,500.05',
    );
  });

  test('goes on over pages, each of them numbered', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      sampleLine(index + 1, { clause: `clause-${index}`, clauseTitle: `第${index + 1}类奖励` }),
    );
    const { pages } = await readPdf(await fileOf('summary-pdf-1', listOf(lines)));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) expect(page).toContain(`第${index + 1}页，共${pages.length}页`);
    for (const line of lines) expect(pages.join('')).toContain(line.clauseTitle);
    // Who signs sees his line whole: heading and names are on one page.
    expect(pages.filter((page) => page.includes('编制'))).toEqual(
      pages.filter((page) => page.includes('姓名签字日期')),
    );
  });

  test('says no offset where nothing was kept back', async () => {
    const { pages } = await readPdf(await fileOf('summary-pdf-1', listOf([sampleLine(1)])));
    expect(pages[0]).not.toContain('抵扣');
  });

  test('is tagged, in Chinese and titled, and carries no other time than that of the sealing', async () => {
    const { pdf } = await readPdf(await fileOf('summary-pdf-1', list));
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: 'zh-CN', Title: '拨付清单汇总 2SVHQ0K8T4ZP6M1A' });
    expect(info).toMatchObject({ CreationDate: 'D:20190630173000Z', ModDate: 'D:20190630173000Z' });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    for (const role of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD']) expect(tree).toContain(`"role":"${role}"`);
  });
});
