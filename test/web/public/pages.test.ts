import { describe, expect, test } from 'vitest';
import { pinyinIndex } from '../../../shared/contract/pinyin-index.ts';
import { enactedPolicies, findClause } from '../../../shared/policy/documents/index.ts';
import { draftAddress, readDraftAddress } from '../../../web/format/draft-address.ts';
import { achievements, families } from '../../../web/public/calculator/families.ts';
import {
  type Catalogue,
  countOf,
  filterToLift,
  findClauses,
  readFilters,
} from '../../../web/public/catalogue/find-clauses.ts';
import { questionsAbout } from '../../../web/public/guide/questions.ts';
import { periodInWords } from '../../../web/public/notices/period.ts';
import { addressIn, isOwnAddress } from '../../../web/public/visit.ts';

const clause = (id: string) => {
  const found = enactedPolicies.flatMap(({ clauses }) => clauses).find((one) => one.id === id);
  if (!found) throw new Error(`There is no clause ${id}.`);
  return found;
};

const catalogue: Catalogue = {
  policies: enactedPolicies.map(({ document, clauses }) => ({
    id: document.id,
    number: document.number,
    title: document.title,
    issuedOn: document.issuedOn,
    clauses: clauses.map(({ id, article, programme, title, plain, accepts, grant }) => ({
      policy: document.id,
      id,
      article,
      programme,
      title,
      plain,
      accepts: [...accepts.kinds],
      grant: { kind: grant.kind, fen: null },
      departments: [],
    })),
    rightsWithoutSum: document.rightsWithoutSum.map(({ article, title }) => ({ article, title })),
  })),
  rounds: [],
  sounds: pinyinIndex(),
};

const idsFor = (query: string): string[] =>
  findClauses(catalogue, readFilters(new URLSearchParams(query))).flatMap(({ clauses }) => clauses.map(({ id }) => id));

describe('the catalogue', () => {
  test.each([
    ['q=mdl', ['madrid-trademark']],
    ['q=MADELI', ['madrid-trademark']],
    ['q=马德里', ['madrid-trademark']],
    ['q=madrid', ['madrid-trademark']],
    ['q=lzh', ['jinan-time-honoured', 'shandong-time-honoured', 'china-time-honoured']],
    ['q=standard lead', ['international-standard-lead', 'national-standard-lead', 'national-standards-leader']],
    ['programme=county', ['county-target']],
  ])('%s finds its clauses', (query, ids) => {
    expect(idsFor(query)).toEqual(expect.arrayContaining(ids));
    if (query !== 'q=standard lead') expect(idsFor(query).length).toBe(ids.length);
  });

  test('a single letter is no sound: it finds what says it', () => {
    expect(idsFor('q=z').length).toBeLessThan(idsFor('').length);
  });

  test('where nothing fits, the filter that hides most is named', () => {
    const filters = readFilters(new URLSearchParams('programme=cloud&q=商标'));
    expect(countOf(findClauses(catalogue, filters))).toBe(0);
    expect(filterToLift(catalogue, filters)).toEqual({ name: 'programme', count: 3 });
  });

  test('rights without a sum are shown until a filter is set that they cannot fit', () => {
    const rights = (query: string) =>
      findClauses(catalogue, readFilters(new URLSearchParams(query))).flatMap(({ rights: of }) => of).length;
    expect(rights('')).toBeGreaterThan(5);
    expect(rights('q=cxq')).toBe(1);
    expect(rights('for=company')).toBe(0);
  });
});

test.each(enactedPolicies.flatMap(({ clauses }) => clauses.map((one) => [one.id, one] as const)))(
  '%s has three to five questions answered from its own data, without a hole left',
  (_id, one) => {
    for (const locale of ['zh', 'en'] as const) {
      const asked = questionsAbout(one, '2026-11-23', locale);
      expect(asked.length).toBeGreaterThanOrEqual(2);
      expect(asked.length).toBeLessThanOrEqual(5);
      for (const { ask, say } of asked) expect(`${ask}${say}`).not.toMatch(/\{\{|undefined|，”|“”/);
    }
  },
);

test('every clause is one achievement of one family, and no family is empty', () => {
  expect([...achievements.keys()].sort()).toEqual([...families].sort());
  expect([...achievements.values()].flat().length).toBe(enactedPolicies.flatMap(({ clauses }) => clauses).length);
});

describe('the period of a notice', () => {
  const week = { publishedOn: '2026-11-20', endsOn: '2026-11-26', workingDays: 5, ended: false };
  test.each([
    ['2026-11-20', '今天是第 1 日'],
    ['2026-11-23', '今天是第 2 日'],
    ['2026-11-26', '今天是第 5 日'],
    ['2026-11-21', '今天不是工作日，已过 1 日'],
  ])('on %s: %s', (today, said) => {
    expect(periodInWords(week, today, 'zh')).toContain(said);
  });

  test('ended, it names its days alone', () => {
    expect(periodInWords({ ...week, ended: true }, '2026-12-01', 'zh')).toBe(
      '公示期：2026年11月20日（周五）至11月26日（周四），5 个工作日。',
    );
  });
});

describe('the address a claim begins at', () => {
  const start = {
    clause: 'national-standard-lead',
    round: 'brand-open',
    eventOn: '2026-05-05',
    facts: { standard: 'GB/T 1 & 2', role: 'lead', nature: 'new' },
  };

  test('is read as it was written', () => {
    const address = draftAddress(start);
    expect(address).toBe(
      '/e/claims/new?clause=national-standard-lead&round=brand-open&eventOn=2026-05-05&fact.standard=GB%2FT+1+%26+2&fact.role=lead&fact.nature=new',
    );
    const read = readDraftAddress(new URLSearchParams(address.split('?')[1]), clause(start.clause));
    expect(read).toEqual({ eventOn: start.eventOn, facts: start.facts });
  });

  test('truths, sums and days keep their kind', () => {
    const facts = { paidFen: 1_000_000, paidOn: '2019-05-05', providerDiscountFen: 0 };
    const query = new URLSearchParams(draftAddress({ clause: 'cloud-adoption', round: 'r', facts }).split('?')[1]);
    expect(readDraftAddress(query, clause('cloud-adoption')).facts).toEqual(facts);
    const accepted = new URLSearchParams('fact.accepted=true&fact.project=P&unitRegisteredInJinan=false');
    expect(readDraftAddress(accepted, clause('national-standardization-demonstration'))).toEqual({
      unitRegisteredInJinan: false,
      facts: { project: 'P', accepted: true },
    });
  });

  test('what is no value of its fact is left out', () => {
    const query = new URLSearchParams('eventOn=2026-02-31&fact.role=king&fact.standard=ok&fact.ghost=1');
    expect(readDraftAddress(query, clause('national-standard-lead'))).toEqual({ facts: { standard: 'ok' } });
  });
});

test('English lies below /en, and only our own addresses are gone back to', () => {
  expect([addressIn('zh', '/'), addressIn('en', '/'), addressIn('en', '/help', { q: 'a' })]).toEqual([
    '/',
    '/en',
    '/en/help?q=a',
  ]);
  expect(['/policies?a=1', '/'].map(isOwnAddress)).toEqual([true, true]);
  expect(['//x.example', '/\\x.example', 'https://x.example', '/a b', ''].map(isOwnAddress)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(findClause('jinan-brand-2017', 'constructor')).toBeUndefined();
});
