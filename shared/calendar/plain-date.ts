/** A calendar day in Asia/Shanghai, written YYYY-MM-DD, so that text order is time order. */
export type PlainDate = string;

const day = 86_400_000;

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (date: PlainDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** The day in Asia/Shanghai at an instant. Only for instants after 1991, since when Shanghai has kept +08:00. */
export const shanghaiDate = (at: Date): PlainDate => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
