/** A title is said in its own language on every page. */
const languages: Readonly<Record<string, string>> = { 'title.zh': 'zh-CN', 'title.en': 'en' };

export const lineLanguage = (id: string): string | undefined => languages[id];
