import { useArea } from '../../frame/use-area.ts';

const ofApprovers = {
  award: '/approve/$claim',
  awards: '/approve/awards',
  objection: '/approve/objections/$claim/$objection',
  objections: '/approve/objections',
  claimant: '/approve/claimants/$claimant',
  readsNotice: true,
} as const;

const ofOfficers = {
  award: '/officer/awards/$claim',
  awards: '/officer/awards',
  objection: '/officer/objections/$claim/$objection',
  objections: '/officer/objections',
  /** Debarring, and the papers of a claim, are for approvers. */
  claimant: undefined,
  readsNotice: false,
} as const;

/** Approvers and officers look at what was decided, each in their own area. */
export const usePlaces = () => (useArea() === 'officer' ? ofOfficers : ofApprovers);
