import { describe, expect, test } from 'vitest';
import { issuedNotice } from '../../shared/claim/issued-notice.ts';
import { decisionNoticePdf } from '../../shared/document/decision-notice-pdf.ts';
import { approvedCase, fonts, officeName, readPdf, refusedCase, sampleEntry, sampleFiling } from './sample-papers.ts';

const filing = sampleFiling();
const approved = issuedNotice(approvedCase(filing), filing, officeName);

describe('the notice of an approval', async () => {
  const { pdf, pages, whole } = await readPdf(await decisionNoticePdf(approved, fonts));

  test('is one page', () => expect(pages).toHaveLength(1));

  test.each([
    ['number and day', '核定决定书办理记录第4条·2019年12月20日'],
    ['the sum in figures and capitals', '核定奖励50,000.00元（大写：人民币伍万元整）'],
    ['claimant', '申报单位山东泉城装备制造股份有限公司信用代码91370100MA3C0000X1'],
    ['fact', '马德里商标国际注册3项：1450001（US、DE、FR、GB、JP、KR、SG、RU、IT、ES）；1450002'],
    ['clause', '条款马德里商标国际注册奖励（济政发〔2017〕9号三（一）2）'],
    ['official sentence', '每件商标每指定一个国家最高奖励企业2000元'],
    ['reading', '马德里商标以国际注册日为准'],
    ['steps, each with its citation', '30个单位×2,000.00=60,000.00济政发〔2017〕9号三（一）260,000.00'],
    ['what limited the sum', '年度上限（马德里与境外合计）50,000.00◀受此限制'],
    ['offices', '济南市市场监督管理局（2019年12月10日，同意50,000.00元）、济南市财政局'],
    ['signatures without names', '2名核定人签署'],
    ['remedies with their last days', '行政复议（行政复议法第二十条）。至2020年2月18日'],
    ['the lawsuit', '行政诉讼（行政诉讼法第四十六条）。至2020年6月20日'],
    ['what comes next', '核定结果公示5个工作日，期满无异议的，拨付至申报时填写的账户（尾号4567）'],
    ['where to verify it', '重算第4条办理记录的校验值'],
  ])('says %s', (_what, said) => expect(whole).toContain(said));

  test('prints the hash of every file judged, of the entry, of the decision and of what was filed', () => {
    const { entryHash, decisionHash = '', contentHash } = approved.proof;
    for (const hash of [...filing.evidence.map((paper) => paper.sha256), entryHash, decisionHash, contentHash])
      expect(whole).toContain(hash);
  });

  test('names no person and no whole account', () => {
    for (const hidden of ['林正', 'lin', 'clerk', '0012345678901234567']) expect(whole).not.toContain(hidden);
  });

  test('is tagged, in Chinese and titled, with no other time than that of the decision', async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: 'zh-CN', Title: '核定决定书 7K3M 0Q2R Z8XW 5B1D' });
    expect(info).toMatchObject({ CreationDate: 'D:20191219173000Z', ModDate: 'D:20191219173000Z' });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    for (const role of ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) expect(tree).toContain(`"role":"${role}"`);
  });
});

describe('the notice of a refusal', async () => {
  const words = '注册证明上的注册人不是申报单位。';
  const refused = refusedCase(filing, words);
  const readOf = async (decided: typeof refused) =>
    readPdf(await decisionNoticePdf(issuedNotice(decided, filing, officeName), fonts));

  test('gives fact, clause, reason and remedy, and no sum', async () => {
    const { pages, whole } = await readOf(refused);
    expect(pages).toHaveLength(1);
    for (const said of [
      '不予支持决定书',
      '对本件申报不予支持',
      `未符合“本年度有可计的商标与国家”：${words}`,
      '可在本件页面申请一次复核，由未办理过本件的其他人员重新审核和核定。至2020年2月18日',
      '济南市市场监督管理局（2019年12月10日，不同意）',
    ])
      expect(whole).toContain(said);
    expect(whole).not.toContain('大写');
    expect(whole).not.toContain('计算步骤');
  });

  test('after a review by others offers no second one', async () => {
    const { whole } = await readOf({ ...refused, reviewOpen: false });
    expect(whole).not.toContain('申请一次复核');
    expect(whole).toContain('行政复议');
  });

  test('says when it does not stand as it was given any more', async () => {
    const later = sampleEntry({ act: 'ask-review', businessOn: '2020-01-06' });
    expect((await readOf({ ...refused, later })).whole).toContain('已于2020年1月6日申请复核');
  });
});

describe('what is said of an approval', () => {
  const noticeOf = (change: Parameters<typeof approvedCase>[1], more: object = {}) =>
    issuedNotice({ ...approvedCase(filing, change), ...more }, filing, officeName).notice;

  test('a lowered sum comes with the reason of whoever lowered it', () => {
    const opinions = [
      {
        department: 'market',
        agrees: true,
        amountFen: 4_000_000,
        reason: '十个单位证明不全',
        answers: {},
        givenOn: '2019-12-10',
      },
    ];
    const { reasons } = noticeOf({ amountFen: 3_900_000, reason: '另有五个单位重复' }, { opinions });
    expect(reasons.slice(1)).toEqual([
      '济南市市场监督管理局核减至 40,000.00 元：十个单位证明不全',
      '核定金额的理由：另有五个单位重复',
    ]);
  });

  test('remarks of an office that lowered nothing stay inside', () => {
    const opinions = [
      {
        department: 'market',
        agrees: true,
        amountFen: 5_000_000,
        reason: '内部备注',
        answers: {},
        givenOn: '2019-12-10',
      },
    ];
    expect(JSON.stringify(noticeOf({}, { opinions }))).not.toContain('内部备注');
  });

  test('a fund that is shared out at year end promises no sum yet', () => {
    const entry = sampleEntry({ to: 'awaiting-allocation', detail: { decision: 1 } });
    expect(noticeOf({}, { entry }).next).toContain('不足时同比例核减');
  });

  test('what is revoked or annulled later says so', () => {
    const at = (act: string) => sampleEntry({ act, businessOn: '2020-01-06' });
    const overtaken = (act: string) =>
      issuedNotice({ ...approvedCase(filing), later: at(act) }, filing, officeName).overtaken;
    expect(overtaken('revoke')).toBe('本决定已于2020年1月6日撤销。');
    expect(overtaken('uphold-objection')).toContain('本决定自2020年1月6日起失效');
  });

  test('six months end on the last day of a shorter month', () => {
    const entry = sampleEntry({ businessOn: '2019-08-31', detail: { decision: 1 } });
    expect(noticeOf({}, { entry }).remedies.map(({ until }) => until)).toEqual(['2019-10-30', '2020-02-29']);
  });

  test('the round says which reading it chose', () => {
    const { content } = filing.round;
    const chosen = sampleFiling({
      round: { ...filing.round, content: { ...content, readings: { madridCountsFrom: 'registered' } } },
    });
    const { law } = issuedNotice(approvedCase(chosen), chosen, officeName).notice;
    expect(law.readings).toContain(
      '马德里商标以国际注册日为准；批次另有规定的，以申请日为准。本批次：以国际注册日为准。',
    );
  });
});

test('a demonstration says on every page that it is one, beside what is written there', async () => {
  const { content } = filing.round;
  const [paper] = filing.evidence;
  if (!paper) throw new Error('No paper.');
  const example = sampleFiling({
    round: { ...filing.round, content: { ...content, title: { zh: '2019年度奖励申报（示例）', en: 'Sample' } } },
    evidence: Array.from({ length: 60 }, (_, at) => ({ ...paper, id: `E${at}` })),
  });
  const issued = issuedNotice(approvedCase(example), example, officeName);
  const { pdf, pages } = await readPdf(await decisionNoticePdf(issued, fonts));
  expect(pages.length).toBeGreaterThan(1);
  for (let number = 1; number <= pages.length; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const placed = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ words: item.str, height: Number(item.transform[5]) }] : [],
    );
    const mark = placed.find(({ words }) => words.includes('非正式文件'));
    const body = placed.filter(({ words }) => !/示例$|非正式文件|惠企奖励申报平台|^申报号|7K3M/.test(words));
    expect(Math.max(...body.map(({ height }) => height))).toBeLessThan((mark?.height ?? 0) - 10);
  }
});
