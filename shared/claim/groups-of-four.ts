/** Numbers as people read them aloud to each other. */
export const groupsOfFour = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');
