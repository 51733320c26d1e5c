import type { Same } from '../same.ts';
import type { accessibility as zh } from '../zh/accessibility.ts';

export const accessibility = {
  title: 'Accessibility',
  lead: 'There is no second site for older people: the same pages grow with the text size, and work by keyboard and screen reader.',
  status: 'How far it conforms',
  statusWhat:
    'Designed to level AA of the Web Content Accessibility Guidelines 2.2, which GB/T 37668 corresponds to. Each change is checked by machine (axe) on every page in both languages; a machine finds only a part, and no outside body has tested it yet.',
  done: 'What is done',
  table: 'Measures and criteria',
  measure: 'Measure',
  criteria: 'Criteria (WCAG 2.2)',
  rows: {
    contrast: 'Text contrast of at least 4.5:1, borders of controls at least 3:1; nothing is said by colour alone',
    textSize: 'Three text sizes; at 200 % nothing is lost; no sideways scrolling down to 360 pixels',
    keyboard: 'Everything works by keyboard; focus is seen and never covered; the first stop skips to the content',
    structure: 'Headings in order, tables with captions and headers, landmarks, the language of every passage',
    targets: 'Buttons and links of at least 44 pixels, but for links within text',
    errors:
      'What is wrong is listed on top and takes focus, the same words stand at the field, and nothing typed is lost',
    script: 'Every public task can be done without script',
    motion: 'Nothing plays, slides or opens by itself; there is no time limit',
    consistent: 'Navigation and help are in the same place on every page; one word for one thing',
  },
  gaps: 'What is lacking',
  gapsList: {
    signLanguage: 'There is no sign language.',
    voice: 'There is no voice of its own; use that of your system or browser.',
    translation: 'Official texts are in Chinese only; the English is an unofficial summary.',
    wideTables: 'On narrow screens wide tables are shown entry by entry; in print they are tables again.',
  },
  report: 'If something does not work',
  reportWhat:
    'Call the city’s hotline 12345 and say which page and what is wrong; staff can also look things up and enter an objection for you.',
} as const satisfies Same<typeof zh>;
