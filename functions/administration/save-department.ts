import type { Department } from '../../shared/claim/department.ts';
import { failed, type Issue, type Result } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { type Alongside, readHead, type Stored } from '../../shared/store/aggregate.ts';
import { departments } from '../../shared/store/aggregates.ts';
import { headKey } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';

const path = 'successor.department';

const refused = (issue: Issue): Result<never> => failed('invalid-input', undefined, [issue]);

/**
 * Follows the successors to the last one, whatever the days they begin on, for a ring would leave nobody to answer.
 * Every department passed must still stand as it was read when this one is written; otherwise all is read again.
 */
const followed = async (table: Table, department: string, successor: string): Promise<Result<Alongside[]>> => {
  if (successor === department) return refused({ path, code: 'own-successor' });
  const passed = new Map<string, Alongside>();
  for (let next: string | undefined = successor; next !== undefined && !passed.has(next); ) {
    const stored: Stored<Department> | undefined = await readHead(table, departments, next);
    if (!stored) return refused({ path, code: 'not-known', value: next });
    passed.set(next, {
      check: headKey('department', next),
      condition: { expression: 'revision = :seen', values: { ':seen': stored.revision } },
    });
    next = stored.head.successor?.department;
    if (next === department) return refused({ path, code: 'successor-ring', value: department });
  }
  return { ok: true, value: [...passed.values()] };
};

export const saveDepartment: Act<'save-department'> = async (stores, request) => {
  const { department } = request.path;
  const { successor } = request.body;
  return actAsStaff(stores, departments, department, 'administrator', request, async () => {
    const chain = successor ? await followed(stores.table, department, successor.department) : undefined;
    if (chain && !chain.ok) return chain;
    return {
      ok: true,
      value: {
        act: 'save-department',
        head: { id: department, ...request.body },
        detail: { ...request.body },
        alongside: chain?.value ?? [],
      },
    };
  });
};
