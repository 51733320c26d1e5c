import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CaseLine, generateCases } from '../policy/generate-cases.ts';
import { inlinedLaw } from './inlined-law.ts';
import type { LawInput, Ruling } from './law-input.ts';

const claim = (clause: string, rest: Partial<LawInput> = {}): LawInput => ({
  clause,
  eventOn: '2019-06-30',
  claimant: { kind: 'company', registeredInJinan: true },
  ...rest,
});

describe('the law read by hand', () => {
  test('decides every given case as it was decided', () => {
    const file = new URL('../policy/cases/given.jsonl', import.meta.url);
    const given = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    expect(given.length).toBeGreaterThanOrEqual(60);
    for (const text of given) {
      const input: CaseLine & { expect: { error?: string } & Ruling } = JSON.parse(text);
      if (input.expect.error === undefined) expect(inlinedLaw(input), input.name ?? text).toEqual(input.expect);
    }
  });

  test('grants the share of what was paid as integers of any length give it', () => {
    const lines = generateCases(39, 3000, ['cloud-adoption']);
    const granted = lines.filter((line) => inlinedLaw(line).verdict === 'payable');
    expect(granted.length).toBeGreaterThan(500);
    for (const line of granted) {
      const { paidFen, paidOn } = line.facts ?? {};
      const used = (line.awarded ?? [])
        .filter((award) => award?.clause === 'cloud-adoption' && award.achievementYear === Number(paidOn?.slice(0, 4)))
        .reduce((sum, award) => sum + BigInt(award?.fen ?? 0), 0n);
      const share = (BigInt(paidFen ?? 0) * BigInt(line.scheme?.rateBasisPoints ?? 0)) / 10_000n;
      const left = BigInt(line.scheme?.perClaimantYearCapFen ?? 0) - used;
      expect(BigInt(inlinedLaw(line).fen ?? -1), JSON.stringify(line)).toBe(share < left ? share : left);
    }
  });

  test('grants a county its count times the sum of each as integers of any length give it', () => {
    const granted = generateCases(40, 1000, ['county-target']).filter((line) => inlinedLaw(line).verdict === 'payable');
    expect(granted.length).toBeGreaterThan(200);
    for (const line of granted) {
      const product = BigInt(line.facts?.newlyOnCloud ?? 0) * BigInt(line.scheme?.perEnterpriseFen ?? 0);
      const cap = BigInt(line.scheme?.capFen ?? 0);
      expect(BigInt(inlinedLaw(line).fen ?? -1), JSON.stringify(line)).toBe(product < cap ? product : cap);
    }
  });

  test('refuses what is certain though something is missing', () => {
    const marks = { marks: [{ registration: '1', designations: ['US'] }] };
    const used = [{ clause: 'overseas-trademark', achievementYear: 2019, fen: 5_000_000 }];
    expect(inlinedLaw(claim('madrid-trademark', { facts: marks }))).toEqual({ verdict: 'incomplete', fen: null });
    expect(inlinedLaw(claim('madrid-trademark', { facts: marks, awarded: used }))).toEqual({
      verdict: 'refused',
      fen: null,
    });
  });

  test('knows no other clause', () => {
    expect(() => inlinedLaw(claim('interest-subsidy'))).toThrow('no clause interest-subsidy');
  });
});
