import { describe, expect, test } from 'vitest';
import { roundContent } from '../../../shared/claim/round.ts';
import { schemeContent } from '../../../shared/claim/scheme.ts';
import { wan } from '../../../shared/money/fen.ts';
import { registerFile } from '../../../web/app/officer/register/register-file.ts';
import { fromRound, idLater } from '../../../web/app/officer/rounds/from-round.ts';
import { notesOf } from '../../../web/app/officer/rounds/publication.ts';
import { sendable } from '../../../web/app/officer/rounds/round-view.ts';
import { percentText, readPercent } from '../../../web/app/officer/schemes/scheme-text.ts';
import { firstFigures, workOut } from '../../../web/app/officer/schemes/work-out.ts';

const content = (change: object = {}) =>
  roundContent.parse({
    title: { zh: '2019—2020年度奖励', en: 'Achievements of 2019 and 2020' },
    policy: 'jinan-brand-2017',
    clauses: ['china-quality-award', 'world-brand-500'],
    achievementYear: 2020,
    achievementYearFrom: 2019,
    fundYear: 2020,
    windowFrom: '2020-02-29',
    windowUntil: '2020-04-30',
    tiers: [{ upToFen: null, signatures: 1 }],
    ...change,
  });

describe('a round made after last year’s', () => {
  test('has every year and day a year on; of 29 February the 28th', () => {
    expect(fromRound(content())).toMatchObject({
      title: { zh: '2020—2021年度奖励', en: 'Achievements of 2020 and 2021' },
      achievementYear: 2021,
      achievementYearFrom: 2020,
      fundYear: 2021,
      windowFrom: '2021-02-28',
      windowUntil: '2021-04-30',
    });
    expect([idLater('brand-2019'), idLater('brand-open')]).toEqual(['brand-2020', 'brand-open-next']);
  });

  test('is sent without papers of closed clauses and without blank lines', () => {
    const written = content({
      evidence: { 'china-quality-award': ['certificate'], elsewhere: ['certificate'] },
      readings: { acceptedPublishers: { 'world-brand-500': [' 甲 ', '', '乙'], 'china-brand-500': [''] } },
    });
    expect(sendable(written)).toMatchObject({
      evidence: { 'china-quality-award': ['certificate'] },
      readings: { acceptedPublishers: { 'world-brand-500': ['甲', '乙'] } },
    });
    expect(Object.keys(sendable(written).evidence ?? {})).toEqual(['china-quality-award']);
  });
});

test('what nobody stops is told before publication', () => {
  const known = { today: '2026-05-01', schemes: [], pots: [] };
  const kinds = (change: object) => notesOf(content(change), known).map(({ kind }) => kind);
  expect(kinds({})).toEqual(['windowOver', 'noPot']);
  // A Sunday of a year whose calendar is not out, under tiers that end.
  expect(kinds({ windowUntil: '2027-02-21', tiers: [{ upToFen: wan(50), signatures: 1 }] })).toEqual([
    'windowRest',
    'provisional',
    'topTier',
    'noPot',
  ]);
  expect(kinds({ windowUntil: '2027-12-31' })).toContain('calendarMissing');
  const cloud = { policy: 'jinan-cloud-2017', clauses: ['cloud-adoption'], windowUntil: '2026-06-30' };
  expect(kinds(cloud)).toEqual(['noScheme', 'noPot']);
});

describe('a scheme', () => {
  test.each([
    ['20', 2000],
    ['12.5', 1250],
    ['１２.５０%', 1250],
    ['100', 10_000],
    ['12.345', undefined],
    ['-1', undefined],
    ['', undefined],
  ])('reads %j as %j basis points', (text, basisPoints) => {
    expect(readPercent(text)).toBe(basisPoints);
    if (basisPoints !== undefined) expect(readPercent(percentText(basisPoints))).toBe(basisPoints);
  });

  test('is worked out by the engine: below, at and above its cap', () => {
    const scheme = schemeContent.parse({
      clause: 'cloud-adoption',
      title: { zh: '示例', en: 'Example' },
      from: '2019-01-01',
      until: '2019-12-31',
      sums: { rateBasisPoints: 2000, perClaimantYearCapFen: wan(2) },
    });
    const paid = (paidFen: number) =>
      workOut(scheme, { ...firstFigures, listPriceFen: wan(20), discountFen: wan(1), paidFen })?.amount?.fen;
    expect([paid(wan(9)), paid(wan(10)), paid(wan(11))]).toEqual([wan(1.8), wan(2), wan(2)]);
  });
});

test('no cell of the register is run as a formula', async () => {
  const row = {
    id: '7KM3C978PXRW2D28',
    claimant: 'c',
    claimantName: '=cmd|"/c calc"',
    clause: 'china-quality-award',
    clauseTitle: { zh: '中国质量奖奖励', en: 'Quality' },
    programme: 'brand' as const,
    round: 'brand-2019',
    state: 'approved' as const,
    stateSinceOn: '2020-05-01',
    approvedFen: wan(300),
  };
  const file = registerFile([row], (name) => name, 'zh');
  expect(await file.text()).toContain(
    '"7KM3C978PXRW2D28","\'=cmd|""/c calc""","china-quality-award","中国质量奖奖励","已核定","2020-05-01","","3000000.00","",""\r\n',
  );
});
