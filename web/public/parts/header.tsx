import { addressIn, addressOf, textSizes, type Visit } from '../visit.ts';
import { wordsIn } from '../words.ts';

const sections = ['policies', 'calculator', 'notices', 'allocations', 'help'] as const;

const isHere = (path: string, section: string): boolean => path === `/${section}` || path.startsWith(`/${section}/`);

const TextSizes = ({ visit }: { readonly visit: Visit }) => {
  const { frame } = wordsIn(visit.locale);
  return (
    <nav class="sizes" aria-label={frame.textSize}>
      {textSizes.map((size) => (
        <a
          key={size}
          href={`/text-size?${new URLSearchParams({ to: size, back: addressOf(visit) })}`}
          aria-current={size === visit.textSize ? 'true' : undefined}
          rel="nofollow"
          class={`sizes-${size}`}
        >
          {frame[size]}
        </a>
      ))}
    </nav>
  );
};

export const Header = ({ visit }: { readonly visit: Visit }) => {
  const { frame } = wordsIn(visit.locale);
  const other = visit.locale === 'zh' ? 'en' : 'zh';
  return (
    <header class="top">
      <div class="top-row">
        <a class="brand" href={addressIn(visit.locale, '/')}>
          <span class="brand-city">{frame.city}</span>
          {frame.product}
        </a>
        <div class="top-tools">
          <TextSizes visit={visit} />
          <a href={addressIn(other, visit.path, visit.query)} lang={other === 'en' ? 'en' : 'zh-CN'} class="tool">
            {frame.otherLanguage}
          </a>
          <a href="/e" class="tool tool-main">
            {frame.signIn}
          </a>
        </div>
      </div>
      <nav class="sections" aria-label={frame.mainMenu}>
        <ul>
          {sections.map((section) => (
            <li key={section}>
              <a
                href={addressIn(visit.locale, `/${section}`)}
                aria-current={isHere(visit.path, section) ? 'page' : undefined}
              >
                {frame[section]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
};
