import * as z from 'zod';

/** An answer that is a document to read or print. The name is of a closed form, for it becomes a header. */
export const pdfFile = z.strictObject({
  contentType: z.literal('application/pdf'),
  fileName: z.string().regex(/^[a-z0-9-]+\.pdf$/),
  bytes: z.instanceof(Uint8Array),
});

export type PdfFile = z.infer<typeof pdfFile>;
