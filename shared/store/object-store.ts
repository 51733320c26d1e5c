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

/** An address to read one object, valid for `seconds`; always downloaded, never shown as part of our site. */
export const readingAddress = async (
  client: S3Client,
  Bucket: string,
  Key: string,
  fileName: string,
  seconds = 300,
): Promise<string> => {
  const [{ GetObjectCommand }, { getSignedUrl }] = await Promise.all([s3(), import('@aws-sdk/s3-request-presigner')]);
  const ascii = fileName.replace(/[^\w.-]/g, '_');
  return getSignedUrl(
    client,
    new GetObjectCommand({
      Bucket,
      Key,
      ResponseContentDisposition: `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    }),
    { expiresIn: seconds },
  );
};
