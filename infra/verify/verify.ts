import { checkProof, type Finding } from './check-proof.ts';
import { readProofFile, readRootFolder, Unreadable } from './read-files.ts';

// npm run verify -- <export.json> [folder of root files]: offline, with nothing but this folder and Node's own modules.
// Exit code 0: it holds. 1: it does not. 2: it could not be read.

const marks = { true: '✓', false: '✗', undefined: '·' } as const;

const print = (mark: string, { zh, en }: Finding['sentence']): void => {
  process.stdout.write(`${mark} ${zh}\n  ${en}\n`);
};

const [proofPath, folder] = process.argv.slice(2);
try {
  if (proofPath === undefined) throw new Unreadable('npm run verify -- <export.json> [folder of root files]');
  const proof = readProofFile(proofPath);
  const findings = checkProof(proof, folder === undefined ? undefined : readRootFolder(folder));
  for (const { holds, sentence } of findings) print(marks[`${holds}`], sentence);
  const failed = findings.filter(({ holds }) => holds === false).length;
  const verdict =
    failed === 0
      ? { zh: `申报件 ${proof.claim} 核验通过。`, en: `Claim ${proof.claim} holds.` }
      : {
          zh: `申报件 ${proof.claim} 核验不通过：${failed} 处。`,
          en: `Claim ${proof.claim} does not hold: ${failed}.`,
        };
  print('=', verdict);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  print('!', { zh: `无法读取：${error.message}`, en: `Cannot be read: ${error.message}` });
  process.exitCode = 2;
}
