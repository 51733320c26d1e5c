import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { mustExist } from '../../shared/store/aggregate.ts';
import { departments } from '../../shared/store/aggregates.ts';

export const saveDepartment: Act<'save-department'> = async (stores, request) => {
  const { department } = request.path;
  const { successor } = request.body;
  return actAsStaff(stores, departments, department, 'administrator', request, () => ({
    ok: true,
    value: {
      act: 'save-department',
      head: { id: department, ...request.body },
      detail: { ...request.body },
      alongside:
        successor && successor.department !== department ? [mustExist('department', successor.department)] : [],
    },
  }));
};
