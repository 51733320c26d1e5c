import type { Issue } from './form/use-issues.ts';

/** The id of the field that a path of an issue names. */
export const fieldId = (path: string): string => `field-${path.replace(/[^\w]+/g, '-')}`;

/** Everything wrong, each point leading into its field where the page has it. */
export const IssueList = ({ issues }: { readonly issues: readonly Issue[] }) => (
  <ul>
    {issues.map(({ path, message }) => (
      <li key={path + message}>
        <a
          href={`#${fieldId(path)}`}
          onClick={(event) => {
            event.preventDefault();
            document.getElementById(fieldId(path))?.focus();
          }}
        >
          {message}
        </a>
      </li>
    ))}
  </ul>
);
