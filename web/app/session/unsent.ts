let person: string | undefined;

/** Whose page this is, from his first token until the page is left. */
export const isPageOf = (subject: string): boolean => {
  person ??= subject;
  return person === subject;
};

const prefixOf = (subject: string | undefined): string => {
  if (subject === undefined) throw new Error('Nobody has signed in on this page.');
  return `unsent:${subject}:`;
};

/**
 * What somebody typed and has not sent. It stays with the window, over a reload and a new sign-in, under his name:
 * whoever signs in after him in the same window does not find it.
 */
export const readUnsent = (name: string): string | null => sessionStorage.getItem(`${prefixOf(person)}${name}`);

export const keepUnsent = (name: string, text: string): void =>
  sessionStorage.setItem(`${prefixOf(person)}${name}`, text);

export const forgetUnsent = (name: string): void => sessionStorage.removeItem(`${prefixOf(person)}${name}`);

/** Of everybody: who signs out leaves nothing in the window. */
export const forgetAllUnsent = (): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('unsent:')) sessionStorage.removeItem(key);
};
