import { evidenceName, maxEvidenceBytes, typeOfName } from '../../../../../shared/evidence/accepted.ts';

export type FileFault = 'empty' | 'too-large' | 'other-type' | 'name';

export type Chosen = { readonly name: string; readonly size: number };

/** What can be said against a file before any of it is sent. */
export const faultOf = (file: Chosen): FileFault | undefined => {
  if (typeOfName(file.name) === undefined) return 'other-type';
  if (file.size === 0) return 'empty';
  if (file.size > maxEvidenceBytes) return 'too-large';
  return evidenceName.test(file.name) ? undefined : 'name';
};
