/** English has every sentence of the Chinese words, and no other. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** The dotted names of all sentences. */
export type NameOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${NameOf<T[K]>}`;
}[keyof T & string];
