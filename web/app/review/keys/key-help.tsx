import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { usePreferences } from '../../frame/preferences.ts';
import { type KeyName, keyMap, keysAt } from './key-map.ts';
import type { Help } from './use-keys.ts';
import { useKeyWords } from './words.ts';
import './key-help.css';

/** `aria-keyshortcuts` of the button that does the same; none while shortcuts are switched off. */
export const useShortcut = () => {
  const { shortcuts } = usePreferences();
  return (name: KeyName): string | undefined => (shortcuts ? keyMap[name].shortcut : undefined);
};

/** The keys that are good on this page now. */
export const KeyHelp = ({ help }: { readonly help: Help }) => {
  const { t } = useKeyWords();
  const { shortcuts } = usePreferences();
  const dialog = useRef<HTMLDialogElement>(null);
  const { open, toggle, place, valid } = help;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const shown = keysAt(place).filter(([name]) => name === 'help' || valid.includes(name));
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-keyshortcuts={shortcuts ? keyMap.help.shortcut : undefined}
        onClick={() => toggle(true)}
      >
        {t('title')}
      </button>
      <dialog ref={dialog} className="key-help" aria-labelledby="key-help-title" onClose={() => toggle(false)}>
        <h2 id="key-help-title">{t('title')}</h2>
        {shortcuts ? (
          <>
            <dl>
              {shown.map(([name, { shown: keys }]) => (
                <div key={name}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{t(`does.${name}`)}</dd>
                </div>
              ))}
            </dl>
            <p className="hint">{t('dead')}</p>
          </>
        ) : (
          <p>{t('off')}</p>
        )}
        <p className="actions">
          <button type="button" className="link-button" onClick={() => toggle(false)}>
            {t('close')}
          </button>
          <Link to="/settings" onClick={() => toggle(false)}>
            {t('settings')}
          </Link>
        </p>
      </dialog>
    </>
  );
};
