declare const PINYIN_INDEX: string;

/** How the titles of the catalogue sound, made when the bundle is made. */
export const pinyin: Readonly<Record<string, string>> = JSON.parse(PINYIN_INDEX);
