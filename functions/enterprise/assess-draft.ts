import { explain } from '../../shared/claim/explain.ts';
import type { Act } from '../../shared/http/act.ts';
import { assessWorkingCopy, readContext } from '../../shared/store/claim-context.ts';
import { ownClaim } from './working-copy.ts';

export const assessDraft: Act<'assess-draft'> = async ({ table }, { actor, path, moment, locale }) => {
  const own = await ownClaim(table, actor, path.claim, moment);
  if (!own.ok) return own;
  const context = await readContext(table, own.value.head);
  if (!context.ok) return context;
  const assessed = assessWorkingCopy(context.value);
  return assessed.ok ? { ok: true, value: explain(assessed.value.assessment, locale) } : assessed;
};
