import type { S3Client } from '@aws-sdk/client-s3';

/** S3 is loaded by the requests that need it: half of a cold start otherwise goes into reading its code. */
export const s3 = () => import('@aws-sdk/client-s3');

export const clients = (publicOrigin: string | undefined) => {
  let direct: Promise<S3Client> | undefined;
  let signing: Promise<S3Client> | undefined;
  const open = async (endpoint?: string): Promise<S3Client> => {
    const { S3Client } = await s3();
    return new S3Client({ forcePathStyle: publicOrigin !== undefined, ...(endpoint && { endpoint }) });
  };
  return {
    /** For what the function does itself. */
    direct: () => (direct ??= open()),
    /** For addresses that a browser will use. */
    signing: () => (signing ??= open(publicOrigin)),
  };
};

/**
 * How a browser takes an object: downloaded, or shown in a frame of the workbench. Storage is another origin, and what is
 * shown was found to be a PDF or an image.
 */
export type Reading = 'download' | 'page';

/** An address to read one object, valid for `seconds`. */
export const readingAddress = async (
  client: S3Client,
  Bucket: string,
  Key: string,
  fileName: string,
  { seconds = 300, as = 'download' }: { readonly seconds?: number; readonly as?: Reading } = {},
): Promise<string> => {
  const [{ GetObjectCommand }, { getSignedUrl }] = await Promise.all([s3(), import('@aws-sdk/s3-request-presigner')]);
  const disposition = as === 'page' ? 'inline' : 'attachment';
  const ascii = fileName.replace(/[^\w.-]/g, '_');
  return getSignedUrl(
    client,
    new GetObjectCommand({
      Bucket,
      Key,
      ResponseContentDisposition: `${disposition}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    }),
    { expiresIn: seconds },
  );
};
