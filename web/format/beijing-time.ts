/** An instant as a clock in Beijing shows it, to the second; the city has had one offset since 1991. */
export const beijingTime = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
