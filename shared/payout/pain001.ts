import { plainYuanText } from '../money/amount-text.ts';
import { lineReference, type PayoutLine } from './payout-line.ts';
import { type PayoutLines, type SealedList, sealedPages } from './sealed-list.ts';
import { shanghaiTime } from './shanghai-time.ts';

/** ISO 20022 Max35Text: what a bank gives back unshortened. */
const longestReference = 35;
/** ISO 20022 Max140Text. */
const longestText = 140;

const special = /[&<>\uD800-\uDFFF]|[^\t\n\u0020-\uFFFD]/;
const notXml = /[^\t\n\r\u0020-\uFFFD]/g;
const reserved = /[&<>\r]/g;
const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/**
 * Text as XML 1.0 holds it. A character it cannot hold becomes U+FFFD, as half a surrogate pair does in every encoding:
 * seen by whoever compares names, and one strange name does not keep a whole sealed list from being paid.
 */
const xmlText = (text: string): string =>
  special.test(text)
    ? text
        .toWellFormed()
        .replace(notXml, '\uFFFD')
        .replace(reserved, (c) => references[c] ?? c)
    : text;

/** The first 140 characters: a bank takes no more. The whole name stands in the list, and the account decides. */
const boundedText = (text: string): string =>
  xmlText(text.length > longestText ? [...text].slice(0, longestText).join('') : text);

const reference = (text: string): string => {
  if (text.length > longestReference) throw new RangeError(`${text} is too long for a reference in a payment order`);
  return xmlText(text);
};

const account = (number: string, currency = ''): string => `<Id><Othr><Id>${number}</Id></Othr></Id>${currency}`;

/** `CNAPS` is the code of ISO 20022 for the clearing of the People's Bank; the member's id is the 联行号. */
const institution = (name: string, bankCode: string | undefined): string => {
  const member =
    bankCode === undefined
      ? ''
      : `<ClrSysMmbId><ClrSysId><Cd>CNAPS</Cd></ClrSysId><MmbId>${bankCode}</MmbId></ClrSysMmbId>`;
  return `<FinInstnId>${member}<Nm>${boundedText(name)}</Nm></FinInstnId>`;
};

/** The account is the creditor's; where it is held in another name, the payee is the one it is for in the end. */
const transaction = (line: PayoutLine): string => {
  const ultimate = line.payee === line.accountName ? '' : `<UltmtCdtr><Nm>${boundedText(line.payee)}</Nm></UltmtCdtr>`;
  return (
    `<CdtTrfTxInf><PmtId><EndToEndId>${reference(lineReference(line))}</EndToEndId></PmtId>` +
    `<Amt><InstdAmt Ccy="CNY">${plainYuanText(line.amountFen)}</InstdAmt></Amt>` +
    `<CdtrAgt>${institution(line.bank, line.bankCode)}</CdtrAgt>` +
    `<Cdtr><Nm>${boundedText(line.accountName)}</Nm></Cdtr>` +
    `<CdtrAcct>${account(line.accountNumber)}</CdtrAcct>${ultimate}` +
    `<RmtInf><Ustrd>${boundedText(line.article)}</Ustrd></RmtInf></CdtTrfTxInf>\n`
  );
};

const opening = ({ id, sealedAt, count, totalFen, payer }: SealedList): string => {
  const totals = `<NbOfTxs>${count}</NbOfTxs><CtrlSum>${plainYuanText(totalFen)}</CtrlSum>`;
  const at = shanghaiTime(sealedAt);
  const name = `<Nm>${boundedText(payer.name)}</Nm>`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>\n' +
    `<GrpHdr><MsgId>${reference(id)}</MsgId><CreDtTm>${at}</CreDtTm>${totals}<InitgPty>${name}</InitgPty></GrpHdr>\n` +
    `<PmtInf><PmtInfId>${reference(id)}</PmtInfId><PmtMtd>TRF</PmtMtd>${totals}` +
    `<ReqdExctnDt><Dt>${at.slice(0, 10)}</Dt></ReqdExctnDt><Dbtr>${name}</Dbtr>` +
    `<DbtrAcct>${account(payer.accountNumber, '<Ccy>CNY</Ccy>')}</DbtrAcct>` +
    `<DbtrAgt>${institution(payer.bank, payer.bankCode)}</DbtrAgt>\n`
  );
};

/** ISO 20022 customer credit transfer initiation, pain.001.001.09: one group of transfers in CNY. */
export async function* pain001(sealed: SealedList, lines: PayoutLines): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(opening(sealed));
  for await (const page of sealedPages(sealed, lines)) {
    let xml = '';
    for (const line of page) xml += transaction(line);
    yield encoder.encode(xml);
  }
  yield encoder.encode('</PmtInf></CstmrCdtTrfInitn></Document>\n');
}
