import { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { programmeNames, treasuryColumns } from '../../shared/payout/columns.ts';
import type { PayoutLine } from '../../shared/payout/payout-line.ts';
import type { SealedList } from '../../shared/payout/sealed-list.ts';

// The same files by hand, for this one purpose: no columns as data, no pages, no check of the lines against the list.

export type Sink = (bytes: Uint8Array) => void;

const chunkLength = 65_536;

const yuan = (fen: number): string => {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const runs = /^'*[=+\-@＝＋－＠\t\r\n\0|]/;
const cell = (text: string): string => {
  const guarded = runs.test(text) ? `'${text}` : text;
  return guarded.includes('"') ? `"${guarded.replaceAll('"', '""')}"` : `"${guarded}"`;
};

/** Checks every cell and guards formulas. */
export const csvByHand = (sealed: SealedList, lines: readonly PayoutLine[], sink: Sink): void => {
  const encoder = new TextEncoder();
  let text = `\uFEFF${treasuryColumns.map(({ title }) => cell(title)).join(',')}\r\n`;
  let offsetFen = 0;
  for (const line of lines) {
    offsetFen += line.offsetFen ?? 0;
    text +=
      `${cell(String(line.number))},${cell(line.claim)},${cell(line.payee)},` +
      `${cell(line.creditCode ?? line.idNumber ?? '')},${cell(line.accountName)},${cell(line.bank)},` +
      `${cell(line.accountNumber)},${cell(line.offsetFen === undefined ? '' : yuan(line.offsetFen))},` +
      `${cell(yuan(line.amountFen))},${cell(line.clauseTitle)},${cell(line.article)},` +
      `${cell(programmeNames[line.programme])},${cell(String(line.fundYear))}\r\n`;
    if (text.length > chunkLength) {
      sink(encoder.encode(text));
      text = '';
    }
  }
  const empty = (count: number): string => ',""'.repeat(count);
  text += `"笔数","${sealed.count}"${empty(11)}\r\n`;
  text += `"合计"${empty(6)},"${yuan(offsetFen)}","${yuan(sealed.totalFen)}"${empty(4)}\r\n`;
  sink(encoder.encode(text));
};

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const xml = (text: string): string => (/[&<>]/.test(text) ? text.replace(/[&<>]/g, (c) => entities[c] ?? c) : text);

/** Escapes what must be, and bounds and checks nothing. */
export const pain001ByHand = (sealed: SealedList, lines: readonly PayoutLine[], sink: Sink): void => {
  const encoder = new TextEncoder();
  const { id, payer } = sealed;
  const totals = `<NbOfTxs>${sealed.count}</NbOfTxs><CtrlSum>${yuan(sealed.totalFen)}</CtrlSum>`;
  let text =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>\n' +
    `<GrpHdr><MsgId>${id}</MsgId><CreDtTm>2019-07-01T09:30:00+08:00</CreDtTm>${totals}` +
    `<InitgPty><Nm>${payer.name}</Nm></InitgPty></GrpHdr>\n` +
    `<PmtInf><PmtInfId>${id}</PmtInfId><PmtMtd>TRF</PmtMtd>${totals}<ReqdExctnDt><Dt>2019-07-01</Dt></ReqdExctnDt>` +
    `<Dbtr><Nm>${payer.name}</Nm></Dbtr>` +
    `<DbtrAcct><Id><Othr><Id>${payer.accountNumber}</Id></Othr></Id><Ccy>CNY</Ccy></DbtrAcct>` +
    `<DbtrAgt><FinInstnId><ClrSysMmbId><ClrSysId><Cd>CNAPS</Cd></ClrSysId><MmbId>${payer.bankCode}</MmbId>` +
    `</ClrSysMmbId><Nm>${payer.bank}</Nm></FinInstnId></DbtrAgt>\n`;
  for (const line of lines) {
    const member =
      line.bankCode === undefined
        ? ''
        : `<ClrSysMmbId><ClrSysId><Cd>CNAPS</Cd></ClrSysId><MmbId>${line.bankCode}</MmbId></ClrSysMmbId>`;
    text +=
      `<CdtTrfTxInf><PmtId><EndToEndId>${line.claim}-${line.attempt ?? 1}</EndToEndId></PmtId>` +
      `<Amt><InstdAmt Ccy="CNY">${yuan(line.amountFen)}</InstdAmt></Amt>` +
      `<CdtrAgt><FinInstnId>${member}<Nm>${xml(line.bank)}</Nm></FinInstnId></CdtrAgt>` +
      `<Cdtr><Nm>${xml(line.accountName)}</Nm></Cdtr>` +
      `<CdtrAcct><Id><Othr><Id>${line.accountNumber}</Id></Othr></Id></CdtrAcct>` +
      `<RmtInf><Ustrd>${xml(line.article)}</Ustrd></RmtInf></CdtTrfTxInf>\n`;
    if (text.length > chunkLength) {
      sink(encoder.encode(text));
      text = '';
    }
  }
  sink(encoder.encode(`${text}</PmtInf></CstmrCdtTrfInitn></Document>\n`));
};

const rowOf = (line: PayoutLine): (string | null)[] => [
  String(line.number),
  line.claim,
  line.payee,
  line.creditCode ?? line.idNumber ?? null,
  line.accountName,
  line.bank,
  line.accountNumber,
  line.offsetFen === undefined ? null : yuan(line.offsetFen),
  yuan(line.amountFen),
  line.clauseTitle,
  line.article,
  programmeNames[line.programme],
  String(line.fundYear),
];

/** exceljs as its README streams. `asText`: with the format "@" on every column, as ours has; else with no style at all. */
export const xlsxByExceljs = async (
  sealed: SealedList,
  lines: readonly PayoutLine[],
  sink: Sink,
  asText: boolean,
): Promise<void> => {
  const stream = new Writable({
    write: (chunk: Uint8Array, _, done) => {
      sink(chunk);
      done();
    },
  });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: asText, useSharedStrings: false });
  const sheet = workbook.addWorksheet('拨付清单', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = treasuryColumns.map(({ title, width }) => ({
    header: title,
    width,
    ...(asText && { style: { numFmt: '@' } }),
  }));
  let offsetFen = 0;
  for (const line of lines) {
    offsetFen += line.offsetFen ?? 0;
    sheet.addRow(rowOf(line)).commit();
    // Else everything is held until the end: the archive is written between two turns.
    if (line.number % 1000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  sheet.addRow(['笔数', String(sealed.count)]).commit();
  const nothing: null[] = Array(6).fill(null);
  sheet.addRow(['合计', ...nothing, yuan(offsetFen), yuan(sealed.totalFen)]).commit();
  sheet.commit();
  await workbook.commit();
};
