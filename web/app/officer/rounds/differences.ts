import type { RoundContent } from '../../../../shared/claim/round.ts';
import { contentLines, type Line, type Telling } from './content-lines.ts';
import type { Section } from './sections.ts';

export type Difference = Omit<Line, 'value'> & { readonly before: string; readonly after: string };

/** What stands where a line is missing. */
const absent = ({ t }: Telling, section: Section): string => {
  switch (section) {
    case 'clauses':
      return t('line.closed');
    case 'papers':
    case 'readings':
      return t('line.byDefault');
    case 'departments':
      return t('line.noExtra');
    default:
      return t('line.missing');
  }
};

const byId = (lines: readonly Line[]): ReadonlyMap<string, Line> => new Map(lines.map((line) => [line.id, line]));

/** Every setting in which two contents differ, in the order of the sections. */
export const differencesOf = (before: RoundContent, after: RoundContent, telling: Telling): Difference[] => {
  const [earlier, later] = [byId(contentLines(before, telling)), byId(contentLines(after, telling))];
  const gone = [...earlier.values()].filter(({ id }) => !later.has(id));
  return [...later.values(), ...gone].flatMap(({ id, section, item }) => {
    const [was, is] = [earlier.get(id)?.value, later.get(id)?.value];
    if (was === is) return [];
    return [{ id, section, item, before: was ?? absent(telling, section), after: is ?? absent(telling, section) }];
  });
};
