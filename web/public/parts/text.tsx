import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../shared/claim/shapes.ts';
import { enactedPolicies } from '../../../shared/policy/documents/index.ts';
import { addressIn } from '../visit.ts';

/** Chinese that stays Chinese: official text, document numbers, names of persons and units. */
export const Chinese = ({ locale, children }: { readonly locale: Locale; readonly children: ComponentChildren }) =>
  locale === 'zh' ? children : <span lang="zh-CN">{children}</span>;

/** English that quotes Chinese words: each of them says what it is. */
export const Quoting = ({ locale, text }: { readonly locale: Locale; readonly text: string }) => (
  <>
    {locale === 'zh'
      ? text
      : text.split(/(\p{Script=Han}+)/u).map((part, at) =>
          at % 2 === 1 ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, drawn once
            <span lang="zh-CN" key={at}>
              {part}
            </span>
          ) : (
            part
          ),
        )}
  </>
);

const policies = new Map(
  enactedPolicies.flatMap(({ document, clauses }) => clauses.map(({ id }) => [id, document.id] as const)),
);

type Cited = { readonly locale: Locale; readonly clause: string; readonly citation: string };

/** A citation leads to the official sentence, beside the reading of it. */
export const Citation = ({ locale, clause, citation }: Cited) => (
  <a class="citation" href={addressIn(locale, `/policies/${policies.get(clause)}/${clause}`)}>
    <Chinese locale={locale}>
      {citation.split(' ').map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: number and clause of one citation, drawn once
        <span class="whole" key={at}>
          {at > 0 && ' '}
          {part}
        </span>
      ))}
    </Chinese>
  </a>
);
