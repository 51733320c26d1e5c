export type Pdf = PDFKit.PDFDocument;
export type Cell = PDFKit.Mixins.CellOptions;

type Opening = {
  readonly title: string;
  /** The file's id is made from title and date: the same data have the same one. */
  readonly at: string;
  /** A TrueType file with Chinese characters. */
  readonly fontPath: string;
  readonly margin: number;
  readonly author?: string;
};

/** A4, tagged, in Chinese, with no other time in it than the one given. */
export const openTagged = async ({ title, at, fontPath, margin, author }: Opening): Promise<Pdf> => {
  // Loaded where needed: it is large, and most requests do without.
  const { default: PDFDocument } = await import('pdfkit');
  const date = new Date(at);
  return new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    font: fontPath,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, ...(author && { Author: author }), CreationDate: date, ModDate: date },
  });
};

export type Body = {
  readonly text: (tag: 'H1' | 'H2' | 'P', write: () => void) => void;
  readonly table: (options: PDFKit.Mixins.TableOptionsWithData) => void;
  readonly end: () => void;
};

/** The tagged text: what is drawn through it is read aloud in this order. */
export const openBody = (pdf: Pdf): Body => {
  const body = pdf.struct('Document');
  pdf.addStructure(body);
  return {
    text: (tag, write) => void body.add(pdf.struct(tag, {}, write)),
    table: (options) => void pdf.table({ structParent: body, ...options } as PDFKit.Mixins.TableOptionsWithData),
    end: () => void body.end(),
  };
};

/** What is no part of what is said, such as lines and page numbers. */
export const drawArtifact = (pdf: Pdf, type: 'Pagination' | 'Layout', draw: () => void): void => {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
};

/** At the foot of every page: `of`, and which page of how many. */
export const numberPages = (pdf: Pdf, of: string, { margin, size }: { margin: number; size: number }): void => {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at);
    // Inside the margin the library would begin a new page.
    pdf.page.margins.bottom = 0;
    drawArtifact(pdf, 'Pagination', () => {
      pdf.fontSize(size).text(`${of}　第 ${at + 1} 页，共 ${count} 页`, margin, pdf.page.height - 40, {
        width: pdf.page.width - 2 * margin,
        align: 'center',
        lineBreak: false,
      });
    });
  }
};
