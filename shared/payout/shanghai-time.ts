const eightHours = 8 * 3_600_000;

/** An ISO instant on the clock of Asia/Shanghai, to the second: 2019-07-01T09:30:00+08:00, in whatever zone this runs. */
export const shanghaiTime = (at: string): string =>
  `${new Date(Date.parse(at) + eightHours).toISOString().slice(0, 19)}+08:00`;
