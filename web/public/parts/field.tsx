import type { ComponentChildren } from 'preact';

/** What is wrong at a field, by the id of the field. */
export type Wrong = { readonly id: string; readonly message: string };

/** On top of the page, first to be heard: every fault, each a link to its field. */
export const ErrorSummary = ({ title, wrongs }: { readonly title: string; readonly wrongs: readonly Wrong[] }) =>
  wrongs.length === 0 ? null : (
    <div class="errors" role="alert" aria-labelledby="errors-title" tabindex={-1} id="errors" data-takes-focus>
      <h2 id="errors-title">{title}</h2>
      <ul>
        {wrongs.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );

type Field = {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
  /** Draws the control with what describes it. */
  readonly control: (described: {
    id: string;
    'aria-describedby'?: string;
    'aria-invalid'?: 'true';
  }) => ComponentChildren;
};

export const Field = ({ id, label, hint, wrong, control }: Field) => {
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div class={wrong ? 'field field-wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      {control({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(wrong && { 'aria-invalid': 'true' as const }),
      })}
    </div>
  );
};

export type Choice = { readonly value: string; readonly label: string; readonly checked?: boolean };

type Choices = {
  readonly id: string;
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
  readonly choices: readonly Choice[];
};

/** One of several, in a group that says what is asked. */
export const Choices = ({ id, name, legend, hint, wrong, choices }: Choices) => {
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <fieldset class={wrong ? 'field field-wrong' : 'field'} {...(described && { 'aria-describedby': described })}>
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      {choices.map(({ value, label, checked }, at) => (
        <div class="choice" key={value}>
          <input type="radio" id={at === 0 ? id : `${id}-${at}`} name={name} value={value} checked={checked ?? false} />
          <label for={at === 0 ? id : `${id}-${at}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  );
};
