import { useState } from 'react';
import { isExported, type ListShown } from '../list-shown.ts';
import { useFileWords } from '../words.ts';
import { FileRow } from './file-row.tsx';
import { templates } from './templates.ts';

/** The sealed list as files, each with what it is for. */
export const Files = ({ list }: { readonly list: ListShown }) => {
  const { t } = useFileWords();
  const [said, say] = useState('');
  return (
    <section className="panel" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className="hint">{t('hint')}</p>
      {said && (
        <p className="said" role="status">
          {said}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <section className="scrolled" aria-label={t('file')} tabIndex={0}>
        <table className="ruled list-files">
          <thead>
            <tr>
              <th scope="col">{t('file')}</th>
              <th scope="col">{t('purpose')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('act')}</th>
            </tr>
          </thead>
          <tbody>
            {templates.map((template, at) => (
              <FileRow
                key={template}
                list={list.id}
                template={template}
                made={list.exports.find((each) => each.template === template)}
                primary={at === 0 && list.state === 'sealed' && !isExported(list)}
                say={say}
              />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};
