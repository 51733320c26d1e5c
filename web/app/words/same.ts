/** English has every sentence of the Chinese words, and beside it the same for one thing where `count` stands in it. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> } & {
  readonly [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string;
};

/** The dotted names of all sentences. */
export type NameOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${NameOf<T[K]>}`;
}[keyof T & string];
