import { valueOn } from '../../shared/policy/dated.ts';
import type { PreparedClause } from '../../shared/policy/prepare-clause.ts';

/** The sum a clause names today; null where it is counted, shared, or left to a scheme. */
export const clauseSummary = (clause: PreparedClause, today: string) => ({
  policy: clause.document.id,
  id: clause.id,
  article: clause.article,
  programme: clause.programme,
  title: clause.title,
  plain: clause.plain,
  accepts: [...clause.accepts.kinds],
  grant: {
    kind: clause.grant.kind,
    fen: clause.grant.sum.kind === 'named' ? valueOn(clause.grant.sum.fen, today) : null,
  },
});
