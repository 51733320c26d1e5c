import { objector } from '../../../shared/claim/objection.ts';
import type { Locale } from '../../../shared/claim/shapes.ts';
import type { Wrong } from '../parts/field.tsx';
import { fill, wordsIn } from '../words.ts';
import type { ObjectionInput } from './objection-page.tsx';

/** What is missing from an objection, by the schema of the interface, in words for the field it is about. */
export const faultsOf = (input: ObjectionInput, locale: Locale): readonly Wrong[] => {
  const { missing } = wordsIn(locale).objection;
  const parsed = objector.safeParse(input);
  if (parsed.success) return [];
  const fields = ['as', 'name', 'contact', 'reason'] as const;
  return fields.flatMap((id) => {
    const issue = parsed.error.issues.find(({ path }) => path[0] === id);
    if (issue === undefined) return [];
    if (issue.code === 'too_big') return [{ id, message: fill(missing.tooLong, { most: String(issue.maximum) }) }];
    return [{ id, message: id === 'name' && input.name.trim() !== '' ? missing.nameForm : missing[id] }];
  });
};
