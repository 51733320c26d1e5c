/** Somebody, or a program, that can sign in to the local machine. */
export type Persona = {
  /** Also the subject of the tokens. */
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly description: { readonly zh: string; readonly en: string };
  readonly kind: 'person' | 'program';
  /** Of a program only: its client secret. */
  readonly secret?: string;
};
