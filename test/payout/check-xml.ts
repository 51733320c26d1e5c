import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';

const pages = 4096;

/** What libxml2 says against the document under the schema; nothing where it is valid. */
export const schemaErrors = async (xml: Uint8Array, schemaPath: string): Promise<readonly string[]> => {
  const { valid, errors, rawOutput } = await validateXML({
    xml: { fileName: 'payout.xml', contents: xml },
    schema: { fileName: 'schema.xsd', contents: await readFile(schemaPath, 'utf8') },
    maxMemoryPages: pages,
  });
  if (valid) return [];
  return errors.length === 0 ? [rawOutput] : errors.map(({ message }) => message);
};

const characters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#xD;': '\r' };

/** The document as libxml2 read it, in canonical form: only the four references of it are left. */
const canonical = async (xml: Uint8Array): Promise<string> => {
  const { valid, normalized, rawOutput } = await validateXML({
    xml: { fileName: 'payout.xml', contents: xml },
    normalization: 'c14n',
    maxMemoryPages: pages,
  });
  if (!valid) throw new Error(rawOutput);
  return normalized;
};

/** Every text under a path of element names, e.g. `Cdtr/Nm`, in the order of the document. */
export const textsAt = async (xml: Uint8Array, ...paths: readonly string[]): Promise<readonly string[][]> => {
  const document = await canonical(xml);
  return paths.map((path) => {
    const names = path.split('/');
    const opening = names.map((name) => `<${name}(?: [^>]*)?>`).join('\\s*');
    return Array.from(document.matchAll(new RegExp(`${opening}([^<]*)</`, 'g')), ([, text = '']) =>
      text.replace(/&(?:amp|lt|gt|#xD);/g, (reference) => characters[reference] ?? reference),
    );
  });
};
