import { evidenceKinds } from '../evidence/kinds.ts';
import type { NoticeGround } from './notice-ground.ts';

export type NoticePaper = { readonly kind: string; readonly fileName: string; readonly sha256: string };

/** The files judged, each with the hash of its bytes. */
export const listedPapers = (evidence: NoticeGround['evidence']): NoticePaper[] =>
  evidence.map(({ kind, fileName, sha256 }) => ({
    kind: evidenceKinds[kind as keyof typeof evidenceKinds]?.zh ?? kind,
    fileName,
    sha256,
  }));

/** A demonstration scheme says so in its title, and whatever rests on it says so too. */
export const isExample = ({ round, scheme }: NoticeGround): boolean =>
  [round.title, scheme].some((title) => title?.zh.includes('示例'));
