import * as z from 'zod';

/** An answer that is a file to keep. Type and name are of a closed form, for they become headers. */
export const textFile = z.strictObject({
  contentType: z.enum(['text/csv; charset=utf-8', 'application/json; charset=utf-8']),
  fileName: z.string().regex(/^[a-z0-9-]+\.(csv|json)$/),
  text: z.string(),
});

export type TextFile = z.infer<typeof textFile>;
