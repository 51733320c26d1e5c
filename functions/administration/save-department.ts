import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { type Alongside, actOn } from '../../shared/store/aggregate.ts';
import { departments } from '../../shared/store/aggregates.ts';
import { headKey } from '../../shared/store/keys.ts';
import { stillHolds } from '../../shared/store/people.ts';

const exists = (department: string): Alongside => ({
  check: headKey('department', department),
  condition: { expression: 'attribute_exists(pk)' },
  otherwise: () => ({ code: 'not-found' }),
});

export const saveDepartment: Act<'save-department'> = async ({ table }, { actor, path, body, moment, ...request }) => {
  const own = asStaff(actor, 'administrator');
  if (!own.ok) return own;
  const { successor } = body;
  return actOn(table, departments, path.department, commandOf({ ...request, moment }, own.value), () => ({
    ok: true,
    value: {
      act: 'save-department',
      head: { id: path.department, ...body },
      detail: { ...body },
      alongside: [
        ...(successor && successor.department !== path.department ? [exists(successor.department)] : []),
        stillHolds(actor),
      ],
    },
  }));
};
