import { chainFault } from './check-chain.ts';
import { type ContentFault, decisionFaults, filingFaults } from './check-content.ts';
import { coverageOf, folderFaults, headerFaults, type RootFault } from './check-roots.ts';
import type { Proof, RootFile } from './read-files.ts';
import * as say from './sentences.ts';

/** `undefined`: nothing to hold yet. */
export type Finding = { readonly holds: boolean | undefined; readonly sentence: say.Sentence };

const stands = (sentence: say.Sentence): Finding => ({ holds: true, sentence });
const fails = (sentence: say.Sentence): Finding => ({ holds: false, sentence });

const contentFindings = (of: say.ContentName, count: number, faults: readonly ContentFault[]): Finding[] =>
  faults.length > 0
    ? faults.map((fault) => fails(say.contentSentence(of, fault)))
    : count > 0
      ? [stands(say.contentHolds(of, count))]
      : [];

const chainFindings = (proof: Proof): Finding[] => {
  const fault = chainFault(proof);
  return [fault ? fails(say.chainSentence(fault)) : stands(say.chainHolds(proof.journal.length))];
};

const rootFindings = (proof: Proof): Finding[] => {
  const { faults, covered } = coverageOf(proof);
  const all: RootFault[] = [...headerFaults(proof.roots), ...faults];
  const open = proof.journal.length - covered;
  const held: Finding = { holds: covered > 0 ? true : undefined, sentence: say.rootsHold(proof.roots.length, covered) };
  return [
    ...(all.length > 0 ? all.map((fault) => fails(say.rootSentence(fault))) : [held]),
    ...(open > 0 && all.length === 0
      ? [{ holds: undefined, sentence: say.notYetHeld(covered + 1, proof.journal.length) }]
      : []),
  ];
};

const folderFindings = (proof: Proof, files: readonly RootFile[]): Finding[] => {
  const faults = folderFaults(proof, files);
  return faults.length > 0
    ? faults.map((fault) => fails(say.rootSentence(fault)))
    : [stands(say.folderHolds(files.length))];
};

/** Everything that can be known from the export, and from the files of the roots where they are given. */
export const checkProof = (proof: Proof, files?: readonly RootFile[]): Finding[] => [
  ...chainFindings(proof),
  ...contentFindings('filing', proof.filings.length, filingFaults(proof)),
  ...contentFindings('decision', proof.decisions.length, decisionFaults(proof)),
  ...rootFindings(proof),
  ...(files ? folderFindings(proof, files) : []),
];
