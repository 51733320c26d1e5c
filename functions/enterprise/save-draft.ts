import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { draftItem } from '../../shared/store/claim-store.ts';
import { editWorkingCopy } from './working-copy.ts';

const stated = (facts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));

export const saveDraft: Act<'save-draft'> = async ({ table }, { actor, path, body, moment }) =>
  editWorkingCopy(table, actor, path.claim, moment, {
    revision: body.revision,
    write: async ({ head }) => {
      if (body.clause !== head.clause)
        return failed('invalid-input', undefined, [{ path: 'clause', code: 'other-clause', value: head.clause }]);
      const { eventOn, facts, unitRegisteredInJinan, explanations } = body;
      return {
        ok: true,
        value: [
          draftItem({
            claim: head.id,
            ...(eventOn !== undefined && { eventOn }),
            facts: stated(facts),
            ...(unitRegisteredInJinan !== undefined && { unitRegisteredInJinan }),
            explanations,
            savedAt: moment.at,
          }),
        ],
      };
    },
  });
