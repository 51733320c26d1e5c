import type { Pdf } from './tagged-pdf.ts';

/** Controls, and marks without a shape: none of them may turn, hide or join what is printed. */
const shapeless = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

type HasGlyph = (codePoint: number) => boolean;

/** Whether the font the document was opened with can draw it; pdfkit keeps the parsed font to itself. */
export const glyphsOf = (pdf: Pdf): HasGlyph => {
  const { font } = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint: HasGlyph } } })._font;
  return (codePoint) => font.hasGlyphForCodePoint(codePoint);
};

/**
 * The text as the font can print it. A character it has no shape for stands as its number, for an empty box would be a
 * name nobody can tell from another.
 */
export const printable = (text: string, hasGlyph: HasGlyph): string =>
  Array.from(text.replace(/\s+/g, ' ').replace(shapeless, '').trim(), (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return hasGlyph(codePoint) ? character : `〔U+${codePoint.toString(16).toUpperCase()}〕`;
  }).join('');

/** At most this many characters, and how many there are where it was cut. */
export const shortened = (text: string, most: number): string => {
  const characters = Array.from(text);
  return characters.length <= most
    ? text
    : `${characters.slice(0, most).join('')}……（共 ${characters.length} 字，全文见申报信息）`;
};
