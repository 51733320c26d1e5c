import { groupsOfFour } from '../claim/groups-of-four.ts';
import { type Fonts, ink, letterhead, margin, sizes } from './style.ts';
import { drawArtifact, type Pdf } from './tagged-pdf.ts';

type Head = { readonly claim: string; readonly example: boolean; readonly fonts: Fonts };

export const widthOf = ({ page }: Pdf): number => page.width - 2 * margin;

const drawExample = (pdf: Pdf, fonts: Fonts): void => {
  const box = { x: (pdf.page.width - 108) / 2, y: 23.5, width: 108, height: 17 };
  pdf.rect(box.x, box.y, box.width, box.height).lineWidth(0.8).strokeColor(ink.stopped).stroke();
  pdf.font(fonts.semibold).fontSize(sizes.text).fillColor(ink.stopped);
  pdf.text('示例　非正式文件', box.x, box.y + 1.8, { width: box.width, align: 'center', lineBreak: false });
};

/** Whose paper it is, above a rule; a demonstration says on every page that it is one. */
const drawHead = (pdf: Pdf, { claim, example, fonts }: Head): void =>
  drawArtifact(pdf, 'Pagination', () => {
    const across = { width: widthOf(pdf), lineBreak: false } as const;
    pdf.font(fonts.semibold).fontSize(sizes.text).fillColor(ink.text).text(letterhead, margin, 28, across);
    pdf.font(fonts.regular).fontSize(sizes.small).fillColor(ink.secondary);
    pdf.text(`申报号 ${groupsOfFour(claim)}`, margin, 29.5, { ...across, align: 'right' });
    pdf
      .moveTo(margin, 45)
      .lineTo(pdf.page.width - margin, 45)
      .lineWidth(1.2)
      .strokeColor(ink.text)
      .stroke();
    pdf
      .moveTo(margin, 47.4)
      .lineTo(pdf.page.width - margin, 47.4)
      .lineWidth(0.4)
      .stroke();
    if (example) drawExample(pdf, fonts);
    // In which the page is numbered.
    pdf.font(fonts.regular).fillColor(ink.secondary);
  });

/** Where the text begins under it. */
export const bodyTop = 60;

/** On every page, once all are there. */
export const drawHeads = (pdf: Pdf, of: Head): void => {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at);
    drawHead(pdf, of);
  }
};
