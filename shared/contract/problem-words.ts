import type { ClaimAction } from '../claim/lifecycle.ts';
import { actionWords, stateWords } from '../claim/lifecycle-words.ts';
import type { Bilingual, Locale } from '../claim/shapes.ts';
import { yuanText } from '../money/fen.ts';
import { conditionTitles } from '../policy/condition-titles.ts';

type Words = Readonly<Record<string, Bilingual>>;

/** States of lists, notices and appropriations; those of a claim have their words beside its lifecycle. */
const otherStates: Readonly<Record<string, string>> = {
  open: '编制中',
  sealing: '封存中',
  sealed: '已封存',
  dropped: '已作废',
  settled: '已办结',
  filling: '编制中',
  published: '公示中',
  ended: '已期满',
  asked: '待确认',
  confirmed: '已确认',
  cancelled: '已取消',
  collecting: '汇总中',
  proposed: '待签署',
  applying: '分配中',
  applied: '已分配',
  announced: '待上传',
  checked: '已试算',
  booking: '入账中',
  booked: '已入账',
  running: '生成中',
  done: '已生成',
  failed: '未能生成',
  missing: '未登记',
  gone: '不存在',
};

const lackings: Words = {
  tiers: { zh: '金额分级', en: 'amount tiers' },
  departments: { zh: '现行的审核部门', en: 'departments that answer today' },
};

const programmes: Words = {
  brand: { zh: '品牌建设', en: 'brand' },
  standardization: { zh: '标准化', en: 'standardization' },
  cloud: { zh: '企业上云', en: 'cloud' },
  county: { zh: '县区上云', en: 'county' },
};

const own = <T>(words: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(words, id) ? words[id] : undefined;

const listed = (value: unknown, locale: Locale, wordOf: (id: string) => string): string =>
  (Array.isArray(value) ? value.map(String) : []).map(wordOf).join(locale === 'zh' ? '、' : ', ');

export const stateText = (value: unknown, locale: Locale): string => {
  const state = String(value ?? '');
  const claim = own<Bilingual>(stateWords, state)?.[locale];
  // Of lists, notices and pots the English words are the codes.
  return claim ?? (locale === 'en' ? state.replaceAll('-', ' ') : (own(otherStates, state) ?? state));
};

export const missingText = (value: unknown, locale: Locale): string =>
  listed(value, locale, (id) => own(lackings, id)?.[locale] ?? id);

export const conditionsText = (value: unknown, locale: Locale): string =>
  listed(value, locale, (id) => own<Bilingual>(conditionTitles, id)?.[locale] ?? id);

/** What a file looks like from its bytes. */
export const foundText = (value: unknown, locale: Locale): string => {
  if (value !== undefined && value !== 'unknown') return String(value);
  return locale === 'zh' ? '未知类型' : 'no type known here';
};

const rules: Words = {
  'first-come': { zh: '先到先补', en: 'first come, first served' },
  'year-end': { zh: '年终同比例核减', en: 'in proportion at the end of the year' },
};

/** How a pot is shared. */
export const ruleText = (value: unknown, locale: Locale): string =>
  own<Bilingual>(rules, String(value))?.[locale] ?? String(value ?? '');

/** `brand-2019` as people call it. */
export const potText = (value: unknown, locale: Locale): string => {
  const [, programme = '', year = ''] = /^(.+)-(\d{4})$/.exec(String(value ?? '')) ?? [];
  const word = own(programmes, programme)?.[locale];
  if (word === undefined) return locale === 'zh' ? '资金池' : 'the pot';
  return locale === 'zh' ? ` ${year} 年${word}资金池` : `the ${word} pot of ${year}`;
};

/** A name as the caller sent it, or one he gave in both languages. */
export const nameText = (value: unknown, locale: Locale): string => {
  if (value === null || typeof value !== 'object') return String(value ?? '');
  const { zh, en } = value as Partial<Bilingual>;
  return (locale === 'zh' ? zh : en) ?? '';
};

/** Why a file of the bank's is no answer, and its cure. */
export const answerFaultText = (code: unknown, locale: Locale, titles: unknown, most: unknown): string => {
  const zh = locale === 'zh';
  if (code === 'columns-missing') {
    const names = listed(titles, locale, (title) => title);
    return zh
      ? `文件缺少列：${names}。请在表头写明这些列后再导入，未作任何改动。`
      : `The file lacks the columns ${names}. Add them to its header and import it again; nothing was changed.`;
  }
  if (code === 'too-many-lines') {
    return zh
      ? `文件超过 ${String(most ?? '')} 行。请分成几个文件导入，未作任何改动。`
      : `The file has more than ${String(most ?? '')} lines. Import it in several files; nothing was changed.`;
  }
  return zh
    ? '文件读不出，不是 CSV 或表格文件，或展开后过大。请在表格软件中另存后再导入，未作任何改动。'
    : 'The file cannot be read: it is no CSV and no workbook, or unpacks to too much. Save it anew in a spreadsheet; nothing was changed.';
};

const sides = {
  below: { zh: '少', en: 'below' },
  above: { zh: '多', en: 'above' },
} as const;

/** By how much the second person's own figures miss the list, and on which side. */
export const listDiffersText = (details: Readonly<Record<string, unknown>>, locale: Locale): string => {
  const { differenceFen, differenceCount, totalSide, countSide } = details;
  const [total, count] = [totalSide, countSide].map((side) => own(sides, String(side)));
  const yuan = typeof differenceFen === 'number' ? yuanText(differenceFen) : '—';
  if (locale === 'zh') {
    const said = [
      ...(total ? [`合计比清单${total.zh} ${yuan} 元`] : []),
      ...(count ? [`笔数比清单${count.zh} ${String(differenceCount)} 笔`] : []),
    ];
    return `您填写的${said.join('，') || '合计或笔数与清单不一致'}，未封存。`;
  }
  const said = [
    ...(total ? [`total is CNY ${yuan} ${total.en} the list`] : []),
    ...(count ? [`count is ${String(differenceCount)} ${count.en} the list's`] : []),
  ];
  return `Your ${said.join(', and your ') || 'figures differ from the list'}. Not sealed.`;
};

/** "11月3日", "3 Nov": of this year's work, so without the year. */
const dayText = (day: string, locale: Locale): string =>
  new Date(day).toLocaleDateString(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    month: locale === 'zh' ? 'long' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });

/** Why another person must do it: what this one did, and when, where that is known. */
export const ownWorkText = (details: Readonly<Record<string, unknown>>, locale: Locale): string => {
  const { act, on, office, decides } = details;
  const zh = locale === 'zh';
  const word = own<Bilingual>(actionWords, String(act))?.[locale];
  if (typeof on !== 'string' || word === undefined)
    return zh
      ? '您已参与过本件的前一环节，须由他人办理。'
      : 'You took part in an earlier step of this; another person must do it.';
  const opinion = act === ('give-opinion' satisfies ClaimAction) && office !== undefined;
  const day = dayText(on, locale);
  const name = nameText(office, locale);
  if (zh)
    return `您于 ${day} ${opinion ? `出具过${name}意见` : `办理过“${word}”`}，本件须由他人${decides ? '核定' : '办理'}。`;
  const did = opinion ? `gave the opinion of ${name}` : `did this on it: ${word}`;
  return `On ${day} you ${did}; another person must ${decides ? 'decide' : 'do'} it.`;
};
