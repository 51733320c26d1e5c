import type { Same } from '../../../words/same.ts';
import type { zh } from './zh-new.ts';

export const en = {
  title: 'Start a claim',
  what: 'the rounds',
  claimant: 'Claimant',
  clause: 'Clause',
  chooseClause: 'Choose the clause to claim under',
  round: 'Round',
  roundOpen: '{{title}}, window {{from}} to {{until}}',
  noRound: 'No published round opens this clause now. Watch the catalogue and come back when one does.',
  notClaimant: 'The clause is not for the kind of claimant you act for. You can write a draft but not submit it.',
  fromHint:
    'The content of claim {{number}} is copied: the facts as they were; papers are uploaded anew. Check each of them.',
  startHint: 'What you told the calculator is filled in; you can change all of it.',
  closed: 'The window closed on {{until}}. You can write a draft and submit it when a window opens again.',
  toCome: 'The window opens on {{from}}. You can write the draft now.',
  start: 'Start the claim',
  catalogue: 'See the catalogue',
  whatFollows:
    'Five steps: claimant, facts, evidence, commitment, check and submit. It is saved by itself; leave and come back as you like.',
} as const satisfies Same<typeof zh>;
