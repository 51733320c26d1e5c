import * as z from 'zod';
import { account, contact } from '../claim/claimant.ts';
import { departmentHead } from '../claim/department.ts';
import { binding, personHead, staffRoles } from '../claim/person.ts';
import { bilingual, instant, plainDate, shortText } from '../claim/shapes.ts';
import { claimantKinds } from '../policy/vocabulary.ts';
import { claimantId, claimantView, pageOf, paging, personId, receiptAnswer } from './parts.ts';
import type { Route } from './route.ts';

const boundary = { function: 'administration', access: 'signed-in' } as const;
const ofPerson = z.strictObject({ person: personId });
const departmentId = departmentHead.shape.id;
/** A part of its name, its number or its id. */
const found = z.strictObject({ q: z.string().trim().min(1).max(80).optional(), ...paging });

/** What was done to a claimant or a person, by whom: who stands in the register rightly is seen from it. */
const history = z.array(
  z.strictObject({
    number: z.int(),
    act: z.string(),
    by: z.string(),
    at: instant,
    on: plainDate,
    detail: z.record(z.string(), z.unknown()),
  }),
);

export const administrationRoutes = {
  'list-claimants': {
    ...boundary,
    method: 'GET',
    path: '/api/administration/claimants',
    summary: 'Claimants admitted',
    query: found,
    answer: pageOf(claimantView),
  },
  'view-admission': {
    ...boundary,
    method: 'GET',
    path: '/api/administration/claimants/{claimant}',
    summary: 'A claimant as the registers have it, and what was done to it',
    pathParameters: z.strictObject({ claimant: claimantId }),
    answer: z.strictObject({ claimant: claimantView, history }),
  },
  'admit-claimant': {
    ...boundary,
    method: 'POST',
    path: '/api/administration/claimants',
    summary: 'Admits an enterprise by credit code, or an individual by ID number',
    body: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.enum(claimantKinds).exclude(['individual']),
        /** Of the right form before anything is looked up by it; the rest the act judges. */
        creditCode: z.string().regex(/^[0-9A-Z]{18}$/, 'credit-code-form'),
        name: shortText.max(100),
        registeredInJinan: z.boolean().optional(),
        county: shortText.max(50).optional(),
        industry: shortText.max(50).optional(),
        /** Some early codes are lawful and yet fail the check digit: then the officer's reason stands here. */
        checkDigitReason: shortText.optional(),
        contact: contact.optional(),
        account: account.optional(),
      }),
      z.strictObject({
        kind: z.literal('individual'),
        idNumber: z.string().regex(/^\d{17}[\dX]$/, 'id-number-form'),
        name: shortText.max(100),
        contact: contact.optional(),
        account: account.optional(),
      }),
    ]),
    answer: receiptAnswer,
    status: 201,
    command: true,
  },
  'change-registration': {
    ...boundary,
    method: 'POST',
    path: '/api/administration/claimants/{claimant}/registration',
    summary: 'Records where an enterprise is registered now',
    pathParameters: z.strictObject({ claimant: claimantId }),
    body: z.strictObject({ registeredInJinan: z.boolean(), county: shortText.max(50).optional(), source: shortText }),
    answer: receiptAnswer,
    command: true,
  },
  'list-persons': {
    ...boundary,
    method: 'GET',
    path: '/api/administration/persons',
    summary: 'Persons and programs with roles and bindings',
    query: found,
    answer: pageOf(personHead),
  },
  'view-person': {
    ...boundary,
    method: 'GET',
    path: '/api/administration/persons/{person}',
    summary: 'A person with roles and bindings, and how these came about',
    pathParameters: ofPerson,
    answer: z.strictObject({
      person: personHead,
      /** The claimants of its bindings by their names. */
      names: z.record(z.string(), z.string()),
      history,
    }),
  },
  'register-person': {
    ...boundary,
    method: 'POST',
    path: '/api/administration/persons',
    summary: 'Registers a person or program with its sign-in names',
    body: z.strictObject({
      id: personId,
      name: shortText.max(50),
      kind: z.enum(['person', 'program']),
      subjects: z.array(z.string().min(1).max(200)).min(1).max(10),
    }),
    answer: receiptAnswer,
    status: 201,
    command: true,
  },
  'bind-person': {
    ...boundary,
    method: 'POST',
    path: '/api/administration/persons/{person}/bindings',
    summary: 'Binds a person to a claimant, an agent until a date',
    pathParameters: ofPerson,
    body: binding
      .extend({ claimant: claimantId })
      .refine((bound) => bound.as !== 'agent' || bound.until !== undefined, {
        path: ['until'],
        error: 'agent-until',
      }),
    answer: receiptAnswer,
    command: true,
  },
  'unbind-person': {
    ...boundary,
    method: 'DELETE',
    path: '/api/administration/persons/{person}/bindings/{claimant}',
    summary: 'Ends a binding at once',
    pathParameters: z.strictObject({ person: personId, claimant: claimantId }),
    answer: receiptAnswer,
    command: true,
  },
  'appoint-person': {
    ...boundary,
    method: 'POST',
    path: '/api/administration/persons/{person}/roles',
    summary: 'Appoints a person to a role, a reviewer for a department',
    pathParameters: ofPerson,
    body: z
      .strictObject({ role: z.enum(staffRoles), department: departmentId.optional() })
      .refine((appointed) => (appointed.role === 'reviewer') === (appointed.department !== undefined), {
        path: ['department'],
        error: 'reviewer-department',
      }),
    answer: receiptAnswer,
    command: true,
  },
  'withdraw-role': {
    ...boundary,
    method: 'DELETE',
    path: '/api/administration/persons/{person}/roles/{role}',
    summary: 'Withdraws a role with effect at once',
    pathParameters: z.strictObject({ person: personId, role: z.enum(staffRoles) }),
    query: z.strictObject({ department: departmentId.optional() }),
    answer: receiptAnswer,
    command: true,
  },
  'list-departments': {
    ...boundary,
    method: 'GET',
    path: '/api/administration/departments',
    summary: 'Departments and their successors',
    answer: z.strictObject({ departments: z.array(departmentHead) }),
  },
  'save-department': {
    ...boundary,
    method: 'PUT',
    path: '/api/administration/departments/{department}',
    summary: 'Names a department, or its successor from a day on',
    pathParameters: z.strictObject({ department: departmentId }),
    body: z.strictObject({
      name: bilingual,
      successor: z.strictObject({ department: departmentId, since: plainDate }).optional(),
    }),
    answer: receiptAnswer,
    command: true,
  },
} as const satisfies Record<string, Route>;
