import type { ChainFault } from './check-chain.ts';
import type { ContentFault } from './check-content.ts';
import type { RootFault } from './check-roots.ts';

export type Sentence = { readonly zh: string; readonly en: string };

const intact = (count: number): Sentence => {
  if (count === 0) return { zh: '', en: '' };
  return { zh: `之前的 ${count} 条完好。`, en: ` The ${count} before it ${count === 1 ? 'is' : 'are'} intact.` };
};

const chainWhy = ({ kind, named }: ChainFault): Sentence => {
  switch (kind) {
    case 'changed':
      return { zh: '其内容与校验值不符', en: 'it does not say what its hash was made of' };
    case 'rewritten':
      return { zh: '它被改写并重算了校验值', en: 'it was rewritten and hashed anew' };
    case 'missing':
      return { zh: '原在此处的一条被删去', en: 'the entry that stood here is gone' };
    case 'inserted':
      return { zh: '它是插入的', en: 'it was put in' };
    case 'moved':
      return { zh: '记录的次序被调换', en: 'entries changed places' };
    case 'cut':
      return { zh: `末尾缺失，应有 ${named} 条`, en: `the end is missing, there were ${named}` };
    case 'added':
      return { zh: `末尾多出，应有 ${named} 条`, en: `it stands behind the end, there were ${named}` };
    case 'last':
      return { zh: '它不是申报件所记的末条', en: 'it is not the entry that the head names as the last' };
    case 'other-claim':
      return { zh: '它属于另一申报件', en: 'it belongs to another claim' };
  }
};

export const chainSentence = (fault: ChainFault): Sentence => {
  const { place } = fault;
  const [why, before] = [chainWhy(fault), intact(place - 1)];
  return place === 1
    ? { zh: `第 1 条不是开头：${why.zh}。`, en: `Entry 1 is not the beginning: ${why.en}.` }
    : {
        zh: `第 ${place} 条与第 ${place - 1} 条不衔接：${why.zh}。${before.zh}`,
        en: `Entry ${place} does not follow entry ${place - 1}: ${why.en}.${before.en}`,
      };
};

export const chainHolds = (count: number): Sentence => ({
  zh: `${count} 条记录首尾相连。`,
  en: `${count} entries, each following the one before.`,
});

const contentNames = {
  filing: { zh: '次申报内容', en: 'Filing' },
  decision: { zh: '次核定', en: 'Decision' },
} as const;

export type ContentName = keyof typeof contentNames;

export const contentSentence = (of: ContentName, { kind, number, entry }: ContentFault): Sentence => {
  const { zh, en } = contentNames[of];
  switch (kind) {
    case 'differs':
      return {
        zh: `第 ${number} ${zh}与第 ${entry} 条记录所存校验值不符。`,
        en: `${en} ${number} is not the one entry ${entry} was written about.`,
      };
    case 'missing':
      return {
        zh: `缺第 ${number} ${zh}（见第 ${entry} 条记录）。`,
        en: `${en} ${number} is missing; entry ${entry} speaks of it.`,
      };
    case 'unbound':
      return { zh: `第 ${number} ${zh}没有任何记录提到。`, en: `${en} ${number}: no entry speaks of it.` };
  }
};

export const contentHolds = (of: ContentName, count: number): Sentence => ({
  zh: `${count} ${contentNames[of].zh}与记录中的校验值一致。`,
  en: `${contentNames[of].en}s as the journal has them: ${count}.`,
});

const span = ([first, last]: readonly [number, number], zh: boolean): string => {
  if (zh) return first === last ? `第 ${first} 条` : `第 ${first} 至 ${last} 条`;
  return first === last ? `entry ${first}` : `entries ${first} to ${last}`;
};

export const rootSentence = ({ kind, root, on, entries = [0, 0] }: RootFault): Sentence => {
  const zh = `第 ${root} 号汇总根${on === undefined ? '' : `（${on}）`}`;
  const en = `Root ${root}${on === undefined ? '' : ` of ${on}`}`;
  switch (kind) {
    case 'changed':
      return { zh: `${zh}与其校验值不符。`, en: `${en} does not say what its hash was made of.` };
    case 'does-not-follow':
      return { zh: `${zh}与前一号不衔接。`, en: `${en} does not follow the one before.` };
    case 'unknown':
      return { zh: `${zh}不在核验包中。`, en: `${en} is not in the export.` };
    case 'path':
      return { zh: `${zh}不能证明包括本申报件。`, en: `${en} is not shown to cover this claim.` };
    case 'entry':
      return {
        zh: `${zh}记载的不是现在的记录：${span(entries, true)}中有改写。`,
        en: `${en} holds another journal: within ${span(entries, false)} something was rewritten.`,
      };
    case 'entry-missing':
      return { zh: `${zh}记载的${span(entries, true)}已不存在。`, en: `${en} holds ${span(entries, false)}: gone.` };
    case 'uncovered':
      return {
        zh: `${zh}之前的${span(entries, true)}没有汇总根记载。`,
        en: `No root up to ${root} holds ${span(entries, false)}, which is older.`,
      };
    case 'leaves':
      return { zh: `${zh}的文件与其汇总值不符。`, en: `${en}: its file does not give its hash.` };
    case 'no-file':
      return { zh: `文件夹中没有${zh}。`, en: `${en} is not in the folder.` };
    case 'header':
      return { zh: `${zh}与文件夹中的不一致。`, en: `${en} is another one in the folder.` };
  }
};

export const rootsHold = (roots: number, covered: number): Sentence =>
  roots === 0
    ? { zh: '还没有汇总根记载本申报件。', en: 'No root holds this claim yet.' }
    : {
        zh: `${roots} 个汇总根首尾相连，记载到第 ${covered} 条。`,
        en: `Roots, each following the one before: ${roots}. They hold the entries up to ${covered}.`,
      };

export const notYetHeld = (first: number, last: number): Sentence => ({
  zh: `${span([first, last], true)}晚于最新的汇总根，由下一个记载。`,
  en: `Newer than the newest root, for the next to hold: ${span([first, last], false)}.`,
});

export const folderHolds = (count: number): Sentence => ({
  zh: `文件夹中 ${count} 个汇总根由其明细重算一致。`,
  en: `Roots of the folder, made anew from their leaves and the same: ${count}.`,
});
