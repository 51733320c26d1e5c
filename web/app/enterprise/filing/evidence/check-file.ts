import { type EvidenceType, evidenceTypes, maxEvidenceBytes } from '../../../../../shared/evidence/accepted.ts';

export type FileFault = 'empty' | 'too-large' | 'other-type' | 'name';

export type Chosen = { readonly name: string; readonly size: number; readonly type: string };

const endings: Readonly<Record<string, EvidenceType>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** Some systems tell no type; the bytes are looked at by the platform in any case. */
export const typeOf = ({ name, type }: Chosen): EvidenceType | undefined =>
  evidenceTypes.find((known) => known === type) ?? endings[name.split('.').at(-1)?.toLowerCase() ?? ''];

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what is looked for.
const strange = /[/\\\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** What can be said against a file before any of it is sent. */
export const faultOf = (file: Chosen): FileFault | undefined => {
  if (typeOf(file) === undefined) return 'other-type';
  if (file.size === 0) return 'empty';
  if (file.size > maxEvidenceBytes) return 'too-large';
  return file.name.length > 200 || strange.test(file.name) ? 'name' : undefined;
};
