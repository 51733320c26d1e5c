import { yearOf } from '../../../../shared/calendar/plain-date.ts';
import { isWorkingDay } from '../../../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../../../shared/calendar/years.ts';
import type { RoundContent } from '../../../../shared/claim/round.ts';
import type { Scheme } from '../../../../shared/claim/scheme.ts';
import type { Bilingual } from '../../../../shared/claim/shapes.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { type Programme, potId } from '../../../../shared/money/pot.ts';
import { lastDates } from './calendar-days.ts';
import { clausesOf } from './reading-choices.ts';
import { hasScheme, needsScheme } from './scheme-of-clause.ts';
import type { Section } from './sections.ts';

/** Something that does not stop the publication and will be asked about afterwards. */
export type Note =
  | { readonly kind: 'windowOver' | 'windowRest'; readonly day: string; readonly section: Section }
  | { readonly kind: 'provisional' | 'calendarMissing'; readonly year: number; readonly section: Section }
  | { readonly kind: 'topTier'; readonly amountFen: Fen; readonly section: Section }
  | { readonly kind: 'noScheme'; readonly clause: Bilingual }
  | { readonly kind: 'noPot'; readonly programme: Programme; readonly year: number };

type Known = { readonly today: string; readonly schemes: readonly Scheme[]; readonly pots: readonly string[] };

const windowNotes = ({ windowUntil }: RoundContent, today: string): Note[] => {
  const last = isWorkingDay(windowUntil, mainlandChina);
  if (windowUntil < today) return [{ kind: 'windowOver', day: windowUntil, section: 'window' }];
  return last.ok && !last.works ? [{ kind: 'windowRest', day: windowUntil, section: 'window' }] : [];
};

const calendarNotes = (content: RoundContent): Note[] => {
  const dates = Object.values(lastDates(content));
  const missing = dates.flatMap((day) => (day.ok ? [] : [day.year]));
  const years = [content.windowUntil, ...dates.flatMap((day) => (day.ok ? [day.endsOn] : []))].map(yearOf);
  const provisional = years.filter((year) => mainlandChina.get(year)?.status === 'provisional');
  return [
    ...[...new Set(missing)].map((year): Note => ({ kind: 'calendarMissing', year, section: 'window' })),
    ...[...new Set(provisional)].map((year): Note => ({ kind: 'provisional', year, section: 'window' })),
  ];
};

const tierNotes = ({ tiers }: RoundContent): Note[] => {
  const top = tiers.at(-1)?.upToFen;
  return typeof top === 'number' ? [{ kind: 'topTier', amountFen: top, section: 'tiers' }] : [];
};

const moneyNotes = (content: RoundContent, { schemes, pots }: Known): Note[] => {
  const clauses = clausesOf(content);
  const programmes = [...new Set(clauses.map(({ programme }) => programme))];
  return [
    ...clauses
      .filter((clause) => needsScheme(clause) && !hasScheme(clause.id, content, schemes))
      .map(({ title }): Note => ({ kind: 'noScheme', clause: title })),
    ...programmes
      .filter((programme) => !pots.includes(potId(programme, content.fundYear)))
      .map((programme): Note => ({ kind: 'noPot', programme, year: content.fundYear })),
  ];
};

export const notesOf = (content: RoundContent, known: Known): Note[] => [
  ...windowNotes(content, known.today),
  ...calendarNotes(content),
  ...tierNotes(content),
  ...moneyNotes(content, known),
];
