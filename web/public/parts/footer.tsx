import { addressIn, type Visit } from '../visit.ts';
import { wordsIn } from '../words.ts';

const pages = [
  ['accessibility', '/accessibility'],
  ['help', '/help'],
  ['follow', '/objections'],
  ['openData', '/allocations'],
] as const;

export const Footer = ({ visit }: { readonly visit: Visit }) => {
  const { frame } = wordsIn(visit.locale);
  return (
    <footer class="foot">
      <nav aria-label={frame.footMenu}>
        <ul>
          {pages.map(([name, path]) => (
            <li key={name}>
              <a href={addressIn(visit.locale, path)}>{frame[name]}</a>
            </li>
          ))}
          <li>
            <a href="/api/openapi.json">{frame.interface}</a>
          </li>
          <li>
            <a href="/review">{frame.staff}</a>
          </li>
        </ul>
      </nav>
      <p>{frame.footNote}</p>
    </footer>
  );
};
