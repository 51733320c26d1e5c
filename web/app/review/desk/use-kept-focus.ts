import { type RefObject, useEffect } from 'react';

const moment = 250;

/**
 * A browser's PDF viewer takes the focus when it has loaded, and keys do not leave a frame: unless somebody clicked into
 * it or tabbed there, the focus goes back to where it was.
 */
export const useKeptFocus = (frame: RefObject<HTMLIFrameElement | null>): void => {
  useEffect(() => {
    let last: Element | null = document.activeElement;
    let tabbedAt = Number.NEGATIVE_INFINITY;
    const focused = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target !== frame.current) last = target;
    };
    const pressed = ({ key, timeStamp }: KeyboardEvent): void => {
      if (key === 'Tab') tabbedAt = timeStamp;
    };
    const left = ({ timeStamp }: FocusEvent): void => {
      const taken = frame.current;
      if (!taken || document.activeElement !== taken) return;
      if (taken.matches(':hover') || timeStamp - tabbedAt < moment) return;
      setTimeout(() => {
        taken.blur();
        window.focus();
        if (last instanceof HTMLElement && last.isConnected) last.focus({ preventScroll: true });
      });
    };
    document.addEventListener('focusin', focused);
    window.addEventListener('keydown', pressed, true);
    window.addEventListener('blur', left);
    return () => {
      document.removeEventListener('focusin', focused);
      window.removeEventListener('keydown', pressed, true);
      window.removeEventListener('blur', left);
    };
  }, [frame]);
};
