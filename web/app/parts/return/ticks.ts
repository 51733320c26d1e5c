import type { Given } from '../../api/call.ts';
import type { Say } from '../../words/words.ts';
import type { Issue } from '../form/use-issues.ts';
import type { Part } from './parts-of.ts';
import type { zh } from './words/zh.ts';

export type Correction = Given<'return-claim'>['body']['corrections'][number];

export type CorrectionKind = Correction['kind'];

/** What a reviewer has said about each part ticked, in the order of the form. */
export type Ticks = Readonly<Record<string, { readonly kind?: CorrectionKind | undefined; readonly words: string }>>;

type T = Say<typeof zh>;

const phrasesOf = ({ target }: Part, kind: CorrectionKind) => {
  const isPaper = target.startsWith('evidence:');
  if (target === 'account') return kind === 'wrong' ? (['accountName', 'differs'] as const) : (['expired'] as const);
  if (kind === 'missing') return isPaper ? (['notThere', 'unsigned'] as const) : (['notStated'] as const);
  if (kind === 'outdated') return ['expired'] as const;
  return isPaper ? (['unclear', 'otherName', 'unsigned'] as const) : (['differs', 'byDocument'] as const);
};

export const phrasesFor = (part: Part, kind: CorrectionKind, t: T): string[] =>
  phrasesOf(part, kind).map((name) => t(`phrases.${name}`, { what: part.label }));

export const correctionsOf = (parts: readonly Part[], ticks: Ticks): Correction[] =>
  parts.flatMap(({ target }) => {
    const tick = ticks[target];
    return tick?.kind && tick.words.trim() ? [{ target, kind: tick.kind, words: tick.words.trim() }] : [];
  });

/** What is still to be said before it can be sent. */
export const missingFrom = (parts: readonly Part[], ticks: Ticks, t: T): Issue[] => {
  const ticked = parts.filter(({ target }) => ticks[target]);
  if (ticked.length === 0) return [{ path: parts[0]?.target ?? '', message: t('nothingTicked') }];
  return ticked.flatMap(({ target, label }): Issue[] => {
    const tick = ticks[target];
    if (!tick?.kind) return [{ path: `kind.${target}`, message: t('kindMissing', { what: label }) }];
    return tick.words.trim() ? [] : [{ path: `words.${target}`, message: t('wordsMissing', { what: label }) }];
  });
};
