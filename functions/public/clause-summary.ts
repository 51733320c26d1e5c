import { answeringDepartments, type Department } from '../../shared/claim/department.ts';
import { departmentName } from '../../shared/http/views.ts';
import { valueOn } from '../../shared/policy/dated.ts';
import type { PreparedClause } from '../../shared/policy/prepare-clause.ts';

type Departments = ReadonlyMap<string, Department>;

/** The sum a clause names today (null where it is counted, shared, or left to a scheme), and who answers for it. */
export const clauseSummary = (clause: PreparedClause, departments: Departments, today: string) => ({
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
  departments: (answeringDepartments(clause.reviewedBy, departments, today) ?? clause.reviewedBy).map((id) => ({
    id,
    name: departmentName(departments, id),
  })),
});
