import type { Answer } from '../../api/call.ts';

export type Row = Answer<'list-recoveries'>['items'][number];
