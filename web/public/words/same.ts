/** English has every sentence of the Chinese words, and no other. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
