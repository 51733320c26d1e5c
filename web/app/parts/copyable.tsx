import { useState } from 'react';
import { groupsOfFour } from '../../../shared/claim/groups-of-four.ts';
import { usePartsWords } from './words.ts';

/** An id in groups of four, copied without the spaces. */
export const Copyable = ({ id, what }: { readonly id: string; readonly what: string }) => {
  const { t } = usePartsWords();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(id);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <span className="copyable">
      <span className="code">{groupsOfFour(id)}</span>{' '}
      <button type="button" className="link-button" aria-label={t('copyOf', { what })} onClick={() => void copy()}>
        {copied ? t('copied') : t('copy')}
      </button>
      <span role="status" className="visually-hidden">
        {copied ? t('copied') : ''}
      </span>
    </span>
  );
};
