/** Storage answers with the file as a download, so the page stays where it is. */
export const handOver = (url: string, fileName: string): void => {
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName, rel: 'noopener' });
  document.body.append(link);
  link.click();
  link.remove();
};
