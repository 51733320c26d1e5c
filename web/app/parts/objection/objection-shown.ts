import type { Answer } from '../../api/call.ts';

export type Objection = Answer<'view-objection'>;
