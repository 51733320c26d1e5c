import { maxEvidenceBytes } from '../../../shared/evidence/accepted.ts';
import { chosenReadings } from '../../../shared/policy/chosen-readings.ts';
import { findClause } from '../../../shared/policy/documents/index.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';
import { dayInWords } from '../../format/day.ts';
import { Chinese, Quoting } from '../parts/text.tsx';
import type { Told } from '../told.ts';
import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';
import { Flow } from './flow.tsx';
import { questionsAbout } from './questions.ts';
import { Standard } from './standard.tsx';
import { Begin, leadingRound, type Round, Windows } from './windows.tsx';

type Guide = Told<'view-clause'>;

type Props = { readonly visit: Visit; readonly guide: Guide; readonly schemes: Told<'read-schemes'>['schemes'] };

type Part = Props & { readonly clause: PreparedClause; readonly round: Round | undefined };

const sections = [
  'standard',
  'who',
  'conditions',
  'papers',
  'flow',
  'windows',
  'contact',
  'basis',
  'questions',
] as const;

const Who = ({ visit, guide, clause }: Part) => {
  const words = wordsIn(visit.locale);
  return (
    <>
      <ul>
        {guide.accepts.map((kind) => (
          <li key={kind}>{words.kinds[kind]}</li>
        ))}
      </ul>
      {clause.accepts.branchesMayClaim && <p>{words.guide.branchNote}</p>}
    </>
  );
};

const Conditions = ({ visit, guide }: Part) => (
  <>
    <p>{wordsIn(visit.locale).guide.conditionsWhat}</p>
    <ol>
      {guide.conditions.map(({ id, title }) => (
        <li key={id}>
          {title[visit.locale]}{' '}
          <a class="citation" href="#basis">
            <Chinese locale={visit.locale}>{guide.citation}</Chinese>
          </a>
        </li>
      ))}
    </ol>
  </>
);

const Papers = ({ visit, guide, round }: Part) => {
  const words = wordsIn(visit.locale).guide;
  return (
    <>
      <p>{round ? fill(words.papersRound, { round: round.title[visit.locale] }) : words.papersDefault}</p>
      <ul class="lines">
        {(round?.papers ?? guide.evidence).map(({ kind, title }) => (
          <li key={kind}>
            {title[visit.locale]} <span class="tag">{words.required}</span>
          </li>
        ))}
      </ul>
      <p class="hint">{fill(words.papersWhat, { most: maxEvidenceBytes / 1024 / 1024 })}</p>
    </>
  );
};

const Contact = ({ visit, guide }: Part) => (
  <>
    <p>{wordsIn(visit.locale).guide.contactWhat}</p>
    <ul>
      {guide.departments.map(({ id, name }) => (
        <li key={id}>{name[visit.locale]}</li>
      ))}
    </ul>
  </>
);

/** The other clauses under the same yearly cap: one of them says how much it is. */
const sharingCap = ({ id, document, grant: { sum } }: PreparedClause): PreparedClause[] =>
  sum.kind === 'units'
    ? sum.capSharedBy.flatMap((other) => (other === id ? [] : (findClause(document.id, other) ?? [])))
    : [];

/** The official sentence beside our reading of it. */
const Basis = ({ visit, guide, clause, round }: Part) => {
  const { catalogue, guide: words } = wordsIn(visit.locale);
  const readings = chosenReadings(clause, visit.today, round?.readings ?? {});
  return (
    <div class="two">
      <div>
        <h3>{words.official}</h3>
        <blockquote lang="zh-CN">{guide.quotation}</blockquote>
        {sharingCap(clause).map(({ id, quotation }) => (
          <figure key={id}>
            <figcaption class="hint">{words.sharedCap}</figcaption>
            <blockquote lang="zh-CN">{quotation}</blockquote>
          </figure>
        ))}
        <p class="hint" lang="zh-CN">
          {clause.document.title.zh}（{guide.citation}）
        </p>
        <p class="hint">{fill(catalogue.issued, { day: dayInWords(clause.document.issuedOn, visit.locale) })}</p>
      </div>
      <div>
        <h3>{words.ours}</h3>
        <p class="hint">{words.oursWhat}</p>
        <ul>
          {readings.map(({ id, text, chosen }) => (
            <li key={id}>
              <Quoting locale={visit.locale} text={text[visit.locale]} />
              {chosen && round && (
                <p class="chosen">
                  <Quoting
                    locale={visit.locale}
                    text={fill(words.chosen, { round: round.title[visit.locale], choice: chosen[visit.locale] })}
                  />
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};

const Questions = ({ visit, clause }: Part) => (
  <>
    {questionsAbout(clause, visit.today, visit.locale).map(({ ask, say }) => (
      <details key={ask}>
        <summary>{ask}</summary>
        <p>{say}</p>
      </details>
    ))}
  </>
);

const drawn = {
  standard: Standard,
  who: Who,
  conditions: Conditions,
  papers: Papers,
  flow: Flow,
  windows: ({ visit, guide }: Part) => <Windows visit={visit} rounds={guide.rounds} />,
  contact: Contact,
  basis: Basis,
  questions: Questions,
} as const;

export const GuidePage = ({ visit, guide, schemes }: Props) => {
  const words = wordsIn(visit.locale);
  const clause = findClause(guide.policy, guide.id);
  if (!clause) return null;
  const round = leadingRound(guide.rounds, visit.today);
  const part = { visit, guide, schemes, clause, round };
  return (
    <>
      <p class="kicker">
        <a href={addressIn(visit.locale, '/policies')}>{words.frame.policies}</a> · {words.guide.kicker}
      </p>
      <h1>{guide.title[visit.locale]}</h1>
      <p class="lead">{guide.plain[visit.locale]}</p>
      <div class="act">
        <Begin visit={visit} guide={guide} round={round} />
        <p>
          <a href={addressIn(visit.locale, '/calculator', { got: guide.id })}>{words.guide.tryIt}</a>
        </p>
      </div>
      <nav class="contents" aria-label={words.guide.contents}>
        <ul>
          {sections.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{words.guide[name]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map((name) => {
        const Section = drawn[name];
        return (
          <section key={name} id={name}>
            <h2>{words.guide[name]}</h2>
            <Section {...part} />
          </section>
        );
      })}
    </>
  );
};
