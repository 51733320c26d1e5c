import type { PolicyDocument } from '../policy/vocabulary.ts';
import { contentHash } from './content-hash.ts';
import { judgedParts } from './judged-parts.ts';

export const policyHash = (document: PolicyDocument): string => contentHash(judgedParts(document));
