import { administrationRoutes } from '../../shared/contract/administration-routes.ts';
import { boundary } from '../../shared/http/boundary.ts';
import { admitClaimant } from './admit-claimant.ts';
import { appointPerson } from './appoint-person.ts';
import { bindPerson } from './bind-person.ts';
import { changeRegistration } from './change-registration.ts';
import { listClaimants } from './list-claimants.ts';
import { listDepartments } from './list-departments.ts';
import { listPersons } from './list-persons.ts';
import { registerPerson } from './register-person.ts';
import { saveDepartment } from './save-department.ts';
import { unbindPerson } from './unbind-person.ts';
import { viewAdmission } from './view-admission.ts';
import { viewPerson } from './view-person.ts';
import { withdrawRole } from './withdraw-role.ts';

export const handler = boundary('administration', administrationRoutes, {
  'list-claimants': listClaimants,
  'view-admission': viewAdmission,
  'admit-claimant': admitClaimant,
  'change-registration': changeRegistration,
  'list-persons': listPersons,
  'view-person': viewPerson,
  'register-person': registerPerson,
  'bind-person': bindPerson,
  'unbind-person': unbindPerson,
  'appoint-person': appointPerson,
  'withdraw-role': withdrawRole,
  'list-departments': listDepartments,
  'save-department': saveDepartment,
});
