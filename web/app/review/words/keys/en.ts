import type { Same } from '../../../words/same.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Shortcuts',
  close: 'Close',
  settings: 'Switch them off or on in the settings',
  off: 'Shortcuts are switched off. Every button of the page works as ever.',
  dead: 'Letters and digits do nothing while a field has the focus; nothing works while a word is being composed.',
  does: {
    start: 'Start with the first',
    next: 'Next claim',
    previous: 'Previous claim',
    condition: 'Pick condition 1 to 9',
    previousPaper: 'Previous paper',
    nextPaper: 'Next paper',
    checked: 'Checked',
    doubted: 'In doubt',
    agree: 'Choose “agree”',
    giveBack: 'Choose “return for correction”',
    against: 'Choose “do not agree”',
    give: 'Give the opinion',
    search: 'Find',
    filter: 'Filter',
    queue: 'Back to the queue',
    back: 'Back one level',
    help: 'The keys of this page',
  },
} as const satisfies Same<typeof zh>;
