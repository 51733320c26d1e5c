import type { Scheme, SchemeContent } from '../../../../shared/claim/scheme.ts';
import { dayInWords } from '../../../format/day.ts';
import { sumsText } from './scheme-text.ts';
import { useSchemeWords } from './words.ts';

type Props = { readonly content: SchemeContent; readonly schemes: readonly Scheme[] };

const overlapping = ({ content, schemes }: Props): Scheme[] =>
  schemes.filter(
    ({ content: other }) =>
      other.clause === content.clause && other.from <= content.until && content.from <= other.until,
  );

/** What the publication will do, in figures, and which schemes it meets. */
export const Effect = (props: Props) => {
  const { t, locale } = useSchemeWords();
  const { content } = props;
  const { from, until } = content;
  return (
    <>
      <p>
        {t('effect', {
          from: dayInWords(from, locale),
          until: dayInWords(until, locale),
          sums: sumsText(t, content, locale),
        })}
      </p>
      {overlapping(props).map(({ id, content: other }) => (
        <p key={id}>{t('overlap', { title: other.title[locale] })}</p>
      ))}
    </>
  );
};
