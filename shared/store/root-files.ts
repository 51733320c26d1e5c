import { type RootFile, rootFile } from '../claim/root.ts';
import { clients, s3 } from './object-store.ts';

/** The files of the daily roots, in write-once storage. */
export type RootFiles = {
  /** Writes the file of a root once, and tells what lies there, whoever wrote it first. */
  keep(file: RootFile): Promise<RootFile>;
  read(number: number): Promise<RootFile>;
};

/** By number alone: of two that are made of one number, on whatever day, only the first is ever written. */
const keyOf = (number: number): string => `roots/${String(number).padStart(6, '0')}.json`;

/** The file is there already, or somebody writes it at this very moment. */
const thereAlready = new Set(['PreconditionFailed', 'ConditionalRequestConflict']);

export const openRootFiles = (Bucket: string, publicOrigin: string | undefined): RootFiles => {
  const client = clients(publicOrigin);
  const read = async (number: number): Promise<RootFile> => {
    const { GetObjectCommand } = await s3();
    const { Body } = await (await client.direct()).send(new GetObjectCommand({ Bucket, Key: keyOf(number) }));
    if (!Body) throw new Error(`The file of root ${number} is empty.`);
    return rootFile.parse(JSON.parse(await Body.transformToString()));
  };
  return {
    read,
    async keep(file) {
      const { PutObjectCommand } = await s3();
      const { number } = file.root;
      const object = { Key: keyOf(number), Body: JSON.stringify(file), ContentType: 'application/json' };
      try {
        await (await client.direct()).send(new PutObjectCommand({ Bucket, ...object, IfNoneMatch: '*' }));
        return file;
      } catch (error) {
        if (!thereAlready.has((error as Error).name)) throw error;
        return read(number);
      }
    },
  };
};
