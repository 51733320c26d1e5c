import { pinyin } from 'pinyin-pro';
import { enactedPolicies } from '../policy/documents/index.ts';

/** 马德里 → "mdl madeli": the initials people type, and the whole syllables. */
const soundsOf = (title: string): string => {
  const syllables = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'removed' });
  return `${syllables.map((syllable) => syllable.slice(0, 1)).join('')} ${syllables.join('')}`;
};

/** How every title of the catalogue sounds, by title; made with the bundle, so that no function carries the dictionary. */
export const pinyinIndex = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    enactedPolicies
      .flatMap(({ document, clauses }) => [...clauses, ...document.rightsWithoutSum])
      .map(({ title }) => [title.zh, soundsOf(title.zh)]),
  );
