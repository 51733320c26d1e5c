import { fileURLToPath } from 'node:url';
import { documentRoutes } from '../../shared/contract/document-routes.ts';
import { boundary } from '../../shared/http/boundary.ts';
import { listDocuments } from './list-documents.ts';
import { readDecisionNotice } from './read-decision-notice.ts';
import { readFilingReceipt } from './read-filing-receipt.ts';

/** They lie beside the bundle (infra/definition). */
const fonts = {
  regular: fileURLToPath(new URL('./font.ttf', import.meta.url)),
  semibold: fileURLToPath(new URL('./font-semibold.ttf', import.meta.url)),
};

export const handler = boundary('documents', documentRoutes, {
  'list-documents': listDocuments,
  'read-decision-notice': readDecisionNotice(fonts),
  'read-filing-receipt': readFilingReceipt(fonts),
});
