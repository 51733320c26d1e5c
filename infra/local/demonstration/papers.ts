/** A page's line: `text` in Chinese or ASCII. */
type Line = { readonly text: string; readonly size: number };

// Fonts every reader knows by name, so that none has to be carried along: Helvetica, and Adobe's Song for Chinese.
const fonts = `<< /Latin << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
/Song << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts
[ << /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light
/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>
/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [ -25 -254 1000 880 ]
/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >> ] >> >>`;

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

const shown = (text: string): string =>
  isAscii(text)
    ? `(${text.replace(/[\\()]/g, '\\$&')})`
    : `<${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

const drawn = (lines: readonly Line[]): string => {
  let y = 780;
  return lines
    .map(({ text, size }) => {
      y -= size * 1.8;
      return `BT /${isAscii(text) ? 'Latin' : 'Song'} ${size} Tf 72 ${y.toFixed(0)} Td ${shown(text)} Tj ET`;
    })
    .join('\n');
};

/** A PDF of one A4 page with these lines, the first as its title. */
export const pdfPage = ([title = '', ...rest]: readonly string[]): Uint8Array => {
  const content = drawn([{ text: title, size: 20 }, ...rest.map((text) => ({ text, size: 11 }))]);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Resources << /Font 5 0 R >> /Contents 4 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    fonts,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.lastIndexOf('xref\n0 ')}\n%%EOF\n`;
  // All of it is ASCII, so characters are bytes.
  return Buffer.from(file, 'latin1');
};
