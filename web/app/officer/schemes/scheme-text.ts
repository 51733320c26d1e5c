import type { SchemeContent } from '../../../../shared/claim/scheme.ts';
import type { Locale } from '../../../../shared/claim/shapes.ts';
import { amountText } from '../../../format/amount.ts';
import type { SchemeWords } from './words.ts';

/** 2000 → "20", 1250 → "12.5". */
export const percentText = (basisPoints: number): string => String(basisPoints / 100);

/** "20", "12.5" → basis points; undefined for what is no percentage, or finer than they are. */
export const readPercent = (text: string): number | undefined => {
  const plain = text.normalize('NFKC').replace(/[\s%]/g, '');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return undefined;
  const [whole = '', decimals = ''] = plain.split('.');
  return Number(whole + decimals.padEnd(2, '0'));
};

export const sumsText = (t: SchemeWords, content: SchemeContent, locale: Locale): string =>
  content.clause === 'cloud-adoption'
    ? t('sums.rate', {
        rate: percentText(content.sums.rateBasisPoints),
        cap: amountText(content.sums.perClaimantYearCapFen, locale),
      })
    : t('sums.county', {
        each: amountText(content.sums.perEnterpriseFen, locale),
        cap: amountText(content.sums.capFen, locale),
      });

/** A demonstration scheme says so in its title, and whatever rests on it says so too. */
export const isExample = ({ title }: Pick<SchemeContent, 'title'>): boolean => title.zh.includes('示例');
