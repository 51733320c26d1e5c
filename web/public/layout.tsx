import type { ComponentChildren } from 'preact';
import type { Locale } from '../../shared/claim/shapes.ts';
import { Footer } from './parts/footer.tsx';
import { Header } from './parts/header.tsx';
import { addressIn, type Visit } from './visit.ts';
import { wordsIn } from './words.ts';

export type Assets = { readonly script: string; readonly style: string };

export type Page = {
  readonly title: string;
  /** Tables need more room than sentences. */
  readonly wide?: boolean;
  /** An error or a page of one person: no other page of its kind to name, and nothing to find. */
  readonly hidden?: boolean;
  readonly children: ComponentChildren;
};

const languages = { zh: 'zh-CN', en: 'en' } as const;

const Alternate = ({ visit, locale }: { readonly visit: Visit; readonly locale: Locale }) => (
  <link rel="alternate" hreflang={languages[locale]} href={addressIn(locale, visit.path, visit.query)} />
);

export const Layout = ({ visit, assets, page }: { visit: Visit; assets: Assets; page: Page }) => {
  const { frame } = wordsIn(visit.locale);
  return (
    <html lang={languages[visit.locale]} class={`size-${visit.textSize}`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${page.title} · ${frame.product}`}</title>
        {page.hidden ? (
          <meta name="robots" content="noindex" />
        ) : (
          [<Alternate key="zh" visit={visit} locale="zh" />, <Alternate key="en" visit={visit} locale="en" />]
        )}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
        <script type="module" src={assets.script} />
      </head>
      <body>
        <a class="skip" href="#main">
          {frame.skip}
        </a>
        <Header visit={visit} />
        <main id="main" tabindex={-1} class={page.wide ? 'wide' : undefined}>
          {page.children}
        </main>
        <Footer visit={visit} />
      </body>
    </html>
  );
};
