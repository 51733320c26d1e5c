import { boundary } from '../../shared/http/boundary.ts';
import { listClaimsToAudit } from './list-claims-to-audit.ts';
import { readJournal } from './read-journal.ts';

export const handler = boundary('audit', {
  'list-claims-to-audit': listClaimsToAudit,
  'read-journal': readJournal,
});
