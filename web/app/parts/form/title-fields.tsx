import type { Bilingual } from '../../../../shared/claim/shapes.ts';
import { TextField } from './field.tsx';
import type { Issues } from './use-issues.ts';

type Props = {
  /** Where the title stands in what is sent. */
  readonly path: string;
  readonly labels: Bilingual;
  readonly title: Bilingual;
  readonly change: (title: Bilingual) => void;
  readonly issues: Issues;
};

/** What something is called, in both languages. */
export const TitleFields = ({ path, labels, title, change, issues }: Props) =>
  (['zh', 'en'] as const).map((language) => (
    <TextField
      key={language}
      path={`${path}.${language}`}
      label={labels[language]}
      required
      value={title[language]}
      change={(written) => change({ ...title, [language]: written })}
      error={issues.at(`${path}.${language}`)}
    />
  ));
