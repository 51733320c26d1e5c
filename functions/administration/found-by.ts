/** Words that fit few are followed so far; the page says where it goes on. */
export const readsOn = 10;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** Whether one of these words has in it what was looked for. */
export const foundBy = (q: string, words: readonly string[]): boolean =>
  words.some((word) => plain(word).includes(plain(q)));
