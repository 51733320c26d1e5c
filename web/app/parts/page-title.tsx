import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useArea } from '../frame/use-area.ts';
import { useFrameWords } from '../frame/words.ts';

let opened: string | undefined;

/** The heading of a page: names the window, and takes the focus when the address was changed within the application. */
export const PageTitle = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => {
  const { t } = useFrameWords();
  const area = useArea();
  const heading = useRef<HTMLHeadingElement>(null);
  // Where the page has arrived: while the next one is loaded this one still stands, and its heading is not meant.
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  useEffect(() => {
    document.title = [title, ...(area ? [t(`area.${area}`)] : []), t('product')].join(' · ');
  }, [title, area, t]);
  useEffect(() => {
    if (opened !== undefined && opened !== path) heading.current?.focus();
    opened = path;
  }, [path]);
  return (
    <div className="page-title">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </div>
  );
};
