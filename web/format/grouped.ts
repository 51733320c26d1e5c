/** Claim numbers, credit codes and accounts in groups of four, as people read them aloud. */
export const grouped = (id: string): string => id.replace(/(.{4})(?=.)/g, '$1 ');
