import type { Locale } from '../../shared/claim/shapes.ts';
import { accessibility as accessibilityEn } from './words/en/accessibility.ts';
import { allocations as allocationsEn } from './words/en/allocations.ts';
import { calculator as calculatorEn } from './words/en/calculator.ts';
import { catalogue as catalogueEn } from './words/en/catalogue.ts';
import { frame as frameEn } from './words/en/frame.ts';
import { guide as guideEn } from './words/en/guide.ts';
import { help as helpEn } from './words/en/help.ts';
import { home as homeEn } from './words/en/home.ts';
import { kinds as kindsEn } from './words/en/kinds.ts';
import { notices as noticesEn } from './words/en/notices.ts';
import { objection as objectionEn } from './words/en/objection.ts';
import { questions as questionsEn } from './words/en/questions.ts';
import { sums as sumsEn } from './words/en/sums.ts';
import type { Same } from './words/same.ts';
import { accessibility as accessibilityZh } from './words/zh/accessibility.ts';
import { allocations as allocationsZh } from './words/zh/allocations.ts';
import { calculator as calculatorZh } from './words/zh/calculator.ts';
import { catalogue as catalogueZh } from './words/zh/catalogue.ts';
import { frame as frameZh } from './words/zh/frame.ts';
import { guide as guideZh } from './words/zh/guide.ts';
import { help as helpZh } from './words/zh/help.ts';
import { home as homeZh } from './words/zh/home.ts';
import { kinds as kindsZh } from './words/zh/kinds.ts';
import { notices as noticesZh } from './words/zh/notices.ts';
import { objection as objectionZh } from './words/zh/objection.ts';
import { questions as questionsZh } from './words/zh/questions.ts';
import { sums as sumsZh } from './words/zh/sums.ts';

const zh = {
  accessibility: accessibilityZh,
  allocations: allocationsZh,
  calculator: calculatorZh,
  catalogue: catalogueZh,
  frame: frameZh,
  guide: guideZh,
  help: helpZh,
  home: homeZh,
  kinds: kindsZh,
  notices: noticesZh,
  objection: objectionZh,
  questions: questionsZh,
  sums: sumsZh,
};

const en = {
  accessibility: accessibilityEn,
  allocations: allocationsEn,
  calculator: calculatorEn,
  catalogue: catalogueEn,
  frame: frameEn,
  guide: guideEn,
  help: helpEn,
  home: homeEn,
  kinds: kindsEn,
  notices: noticesEn,
  objection: objectionEn,
  questions: questionsEn,
  sums: sumsEn,
};

/** Every word of the public pages, in one language. */
export type Words = Same<typeof zh>;

export const wordsIn = (locale: Locale): Words => (locale === 'zh' ? zh : en);

/** Puts values into the holes of a sentence: `共 {{count}} 条`; English says of one and of several: `{{count}} [row|rows]`. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{\{(\w+)\}\}(?: \[([^|]*)\|([^\]]*)\])?/g, (_, name: string, one?: string, several?: string) => {
    const value = String(values[name] ?? '');
    return several === undefined ? value : `${value} ${value === '1' ? one : several}`;
  });
