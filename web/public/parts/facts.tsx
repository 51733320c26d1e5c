import type { ComponentChildren } from 'preact';

type Line = readonly [term: ComponentChildren, told: ComponentChildren];

/** Short facts with their names; what is not there is left out. */
export const Facts = ({ of }: { readonly of: readonly (Line | false | undefined)[] }) => (
  <dl class="facts">
    {of.map(
      (line) =>
        line && (
          <div key={String(line[0])}>
            <dt>{line[0]}</dt>
            <dd>{line[1]}</dd>
          </div>
        ),
    )}
  </dl>
);
