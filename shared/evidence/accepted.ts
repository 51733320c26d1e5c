/** What a paper may be; the bytes are looked at after it arrived. */
export const evidenceTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;

export type EvidenceType = (typeof evidenceTypes)[number];

export const maxEvidenceBytes = 20 * 1024 * 1024;

const endings: Readonly<Record<string, EvidenceType>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** A paper is later opened by its name, as what its bytes were checked to be: the two must agree. */
export const typeOfName = (fileName: string): EvidenceType | undefined =>
  endings[fileName.split('.').at(-1)?.toLowerCase() ?? ''];

/** One line, no way to a folder, nothing that turns the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what is refused.
export const evidenceName = /^[^/\\\u0000-\u001f\u007f\u2028-\u202e\u2066-\u2069]{1,200}$/;
