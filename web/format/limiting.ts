type Line = { readonly bound?: boolean | undefined; readonly fen?: number | undefined };

/** Whether a line of the sum took something off: the one that bound the result does so only where more stood before it. */
export const isLimit = (lines: readonly Line[], at: number): boolean => {
  const [before, line] = [lines[at - 1]?.fen, lines[at]];
  return line?.bound === true && before !== undefined && line.fen !== undefined && line.fen < before;
};
