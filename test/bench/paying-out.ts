import type { PayoutLine } from '../../shared/payout/payout-line.ts';
import { writePayout } from '../../shared/payout/template.ts';
import type { PayoutTemplate } from '../../shared/payout/templates.ts';
import { readXlsx } from '../payout/read-xlsx.ts';
import type { Comparison, Side } from './comparison.ts';
import { csvByHand, pain001ByHand, type Sink, xlsxByExceljs } from './paying-out-peers.ts';
import { benchLine, benchSeal } from './payout-lines.ts';

const rows = 100_000;

type Sealed = { readonly seal: ReturnType<typeof benchSeal>; readonly lines: readonly PayoutLine[] };

const sealedLines = (count: number): Sealed => {
  const lines = Array.from({ length: count }, (_, index) => benchLine(index + 1));
  return {
    lines,
    seal: benchSeal({ count, totalFen: lines.reduce((sumFen, { amountFen }) => sumFen + amountFen, 0) }),
  };
};

type Writer = (sealed: Sealed, sink: Sink) => void | Promise<void>;

const ours =
  (template: PayoutTemplate): Writer =>
  async ({ seal, lines }, sink) => {
    // None of these is printed: no font.
    for await (const chunk of writePayout(template, seal, lines, '')) sink(chunk);
  };

const fileBy = async (writer: Writer, sealed: Sealed): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  await writer(sealed, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
};

let bytes = 0;
const count: Sink = (chunk) => {
  bytes += chunk.length;
};

const side = (name: string, writer: Writer, sealed: Sealed): Side => ({
  name,
  operations: sealed.lines.length,
  pass: async () => {
    const before = bytes;
    await writer(sealed, count);
    if (bytes === before) throw new Error(`${name} wrote nothing`);
  },
});

const sameBytes = async (own: Writer, peer: Writer, sealed: Sealed): Promise<void> => {
  if (!(await fileBy(own, sealed)).equals(await fileBy(peer, sealed))) throw new Error('the files differ');
};

/** Archives are packed one way and another: the cells count. */
const sameCells = async (own: Writer, peer: Writer, sealed: Sealed): Promise<void> => {
  const [ownCells, peerCells] = await Promise.all(
    [own, peer].map(async (writer) => {
      const { rows: read } = await readXlsx(await fileBy(writer, sealed));
      return JSON.stringify(read.map((row) => row.map(({ value }) => value)));
    }),
  );
  if (ownCells !== peerCells) throw new Error('the sheets differ');
};

/** What a file of a sealed list costs, a line: against the same file by hand, or by the library most people take. */
export const comparisons = (): Comparison[] => {
  const large = sealedLines(rows);
  const small = sealedLines(2_500);
  const compare = (title: string, times: number, own: Writer, name: string, peer: Writer): Comparison => ({
    title: `${title}, 100,000 lines`,
    goal: { kind: 'at-most', times },
    subject: side('sealed list', own, large),
    baseline: side(name, peer, large),
    checkAnswers: () => (title.startsWith('XLSX') ? sameCells : sameBytes)(own, peer, small),
  });
  const xlsx = ours('treasury-xlsx-1');
  const exceljs =
    (asText: boolean): Writer =>
    ({ seal, lines }, sink) =>
      xlsxByExceljs(seal, lines, sink, asText);
  return [
    compare('CSV', 1.3, ours('csv-utf8-1'), 'by hand', ({ seal, lines }, sink) => csvByHand(seal, lines, sink)),
    compare('XLSX', 0.95, xlsx, 'exceljs, text format', exceljs(true)),
    compare('XLSX', 0.95, xlsx, 'exceljs, no styles', exceljs(false)),
    compare('pain.001', 1.5, ours('pain.001.001.09-1'), 'by hand', ({ seal, lines }, sink) =>
      pain001ByHand(seal, lines, sink),
    ),
  ];
};
