import type { Same } from '../../../words/same.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Departments',
  add: 'Add a department',
  none: 'No department yet. Those that clauses name have to be here before a claim can be reviewed.',
  explained:
    'Clauses name the departments of their time. Where one was merged or renamed its successor stands here: claims go to it when they are submitted, and to each department once.',
  columns: { name: 'Name', english: 'English name', id: 'Id', state: 'Now' },
  active: 'in office',
  succeeded: 'succeeded by {{name}} since {{since}}',
  willBe: 'to be succeeded by {{name}} from {{since}}',
  id: 'Id',
  idHint: 'Small letters and hyphens. Clauses name the department by it; it cannot be changed afterwards.',
  zh: 'Name in Chinese',
  en: 'Name in English',
  successor: 'Successor',
  successorHint: 'Left open, the department reviews by itself.',
  noSuccessor: 'none, in office',
  since: 'From',
  sinceHint: 'Claims submitted on this day or later go to the successor; earlier ones stay.',
  effect:
    'Counts for claims submitted from now on. The roles of reviewers do not move along: appoint them anew among the persons.',
  save: 'Save the department',
  saved: '{{name}} is saved.',
} as const satisfies Same<typeof zh>;
