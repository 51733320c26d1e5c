/** Hands a file to the person, as if a link to it had been followed. */
export const handFile = (blob: Blob, fileName: string): void => {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  // Long enough for the slowest disk; the page would hold it for ever.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
