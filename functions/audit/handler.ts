import { auditRoutes } from '../../shared/contract/audit-routes.ts';
import { boundary } from '../../shared/http/boundary.ts';
import { listClaimsToAudit } from './list-claims-to-audit.ts';
import { listRoots } from './list-roots.ts';
import { readJournal } from './read-journal.ts';
import { readRoot } from './read-root.ts';
import { takeProof } from './take-proof.ts';

export const handler = boundary('audit', auditRoutes, {
  'list-claims-to-audit': listClaimsToAudit,
  'read-journal': readJournal,
  'take-proof': takeProof,
  'list-roots': listRoots,
  'read-root': readRoot,
});
