import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const chineseFiles = globSync('web/**/words/{zh.ts,zh-*.ts,zh/*.ts,*/zh.ts}', { cwd: root }).sort();

type Sentences = ReadonlyMap<string, string>;

const sentencesIn = (value: unknown, path: string[] = []): [string, string][] => {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => sentencesIn(inner, [...path, name]));
};

const load = async (file: string): Promise<Sentences> =>
  new Map(sentencesIn({ ...((await import(join(root, file))) as object) }).map(([name, said]) => [name, said]));

const englishOf = (file: string): string => file.replace(/\/zh(?=[/.-])/, '/en');

/** The name of the exported object is the language's or the screen's; what is below it must be the same. */
const below = (sentences: Sentences): Map<string, string> =>
  new Map([...sentences].map(([name, said]) => [name.replace(/^(zh|en)(?=\.)/, ''), said]));

const holes = (said: string): string[] => [...said.matchAll(/\{\{(\w+)\}\}/g)].map(([hole]) => hole).sort();

/** English alone has a form for one thing, beside the sentence for several; how it counts may then stand in words. */
const ofOne = /_one$/;

/** One word for one thing; these are the others. */
const notUsed = /审批|驳回|发放|附件|单子|系统繁忙|失败|！|预算池/;
const notUsedInEnglish = /\b(application|reject(ed)?|budget|successfully)\b|!/i;
/** Chinese that is a name or a measure, and stands in English sentences too. */
const kept = /万|元|中文|“[^”]*”/g;

test('there are words to look at', () => {
  expect(chineseFiles.length).toBeGreaterThan(2);
});

describe.each(chineseFiles)('%s', (file) => {
  test('English says the same: every sentence, with the same holes', async () => {
    const [zh, en] = [below(await load(file)), below(await load(englishOf(file)))];
    expect([...en.keys()].filter((name) => !ofOne.test(name))).toEqual([...zh.keys()]);
    for (const [name, said] of zh) expect([name, holes(en.get(name) ?? '')]).toEqual([name, holes(said)]);
    for (const [name, said] of [...en].filter(([one]) => ofOne.test(one))) {
      const several = en.get(name.replace(ofOne, ''));
      expect([name, holes(several ?? '')]).toEqual([name, expect.arrayContaining(['{{count}}'])]);
      const others = (sentence: string) => holes(sentence).filter((hole) => hole !== '{{count}}');
      expect([name, others(said)]).toEqual([name, others(several ?? '')]);
    }
  });

  test('Chinese is Chinese and English is English', async () => {
    const [zh, en] = [await load(file), await load(englishOf(file))];
    const foreign = [...en].filter(([, said]) => /\p{Script=Han}/u.test(said.replace(kept, '')));
    expect(foreign).toEqual([]);
    const empty = [...zh, ...en].filter(([, said]) => said.trim() === '');
    expect(empty).toEqual([]);
  });

  test('one word stands for one thing', async () => {
    expect([...(await load(file))].filter(([, said]) => notUsed.test(said))).toEqual([]);
    expect([...(await load(englishOf(file)))].filter(([, said]) => notUsedInEnglish.test(said))).toEqual([]);
  });
});
