import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What cannot be judged at all: no JSON, or not the format. */
export class Unreadable extends Error {}

export type Fields = Readonly<Record<string, unknown>>;

export type Leaf = { readonly kind: string; readonly id: string; readonly entries: number; readonly hash: string };

export type Root = Fields & {
  readonly number: number;
  readonly on: string;
  readonly until: string;
  readonly previousHash: string | null;
  readonly treeHash: string;
  readonly count: number;
  readonly hash: string;
};

export type Inclusion = {
  readonly root: number;
  readonly leaf: Leaf;
  readonly index: number;
  readonly path: readonly string[];
};

/** The export. Entries, filings and decisions stay as they are: what is wrong in them is to be named, not refused. */
export type Proof = {
  readonly claim: string;
  readonly head: { readonly entries: number; readonly hash: string };
  readonly journal: readonly Fields[];
  readonly filings: readonly Fields[];
  readonly decisions: readonly Fields[];
  readonly inclusions: readonly Inclusion[];
  readonly roots: readonly Root[];
};

export type RootFile = { readonly name: string; readonly root: Root; readonly leaves: readonly Leaf[] };

const refuse = (what: string): never => {
  throw new Unreadable(what);
};

const fieldsOf = (value: unknown, what: string): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : refuse(what);

const listOf = <T>(value: unknown, what: string, read: (each: unknown, what: string) => T): T[] =>
  Array.isArray(value) ? value.map((each, at) => read(each, `${what}[${at}]`)) : refuse(what);

const textOf = (value: unknown, what: string): string => (typeof value === 'string' ? value : refuse(what));

const countOf = (value: unknown, what: string): number =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : refuse(what);

const leafOf = (value: unknown, what: string): Leaf => {
  const { kind, id, entries, hash, ...more } = fieldsOf(value, what);
  if (Object.keys(more).length > 0) refuse(what);
  return {
    kind: textOf(kind, `${what}.kind`),
    id: textOf(id, `${what}.id`),
    entries: countOf(entries, `${what}.entries`),
    hash: textOf(hash, `${what}.hash`),
  };
};

const rootOf = (value: unknown, what: string): Root => {
  const root = fieldsOf(value, what);
  return {
    ...root,
    number: countOf(root.number, `${what}.number`),
    on: textOf(root.on, `${what}.on`),
    until: textOf(root.until, `${what}.until`),
    previousHash: root.previousHash === null ? null : textOf(root.previousHash, `${what}.previousHash`),
    treeHash: textOf(root.treeHash, `${what}.treeHash`),
    count: countOf(root.count, `${what}.count`),
    hash: textOf(root.hash, `${what}.hash`),
  };
};

const inclusionOf = (value: unknown, what: string): Inclusion => {
  const { root, leaf, index, path } = fieldsOf(value, what);
  return {
    root: countOf(root, `${what}.root`),
    leaf: leafOf(leaf, `${what}.leaf`),
    index: countOf(index, `${what}.index`),
    path: listOf(path, `${what}.path`, textOf),
  };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('JSON');
  }
};

export const readProof = (text: string): Proof => {
  const { format, version, ...file } = fieldsOf(parsed(text), 'JSON');
  if (format !== 'city-claims/claim-proof') refuse('format');
  if (version !== 1) refuse('version');
  const head = fieldsOf(file.head, 'head');
  return {
    claim: textOf(file.claim, 'claim'),
    head: { entries: countOf(head.entries, 'head.entries'), hash: textOf(head.hash, 'head.hash') },
    journal: listOf(file.journal, 'journal', fieldsOf),
    filings: listOf(file.filings, 'filings', fieldsOf),
    decisions: listOf(file.decisions, 'decisions', fieldsOf),
    inclusions: listOf(file.inclusions, 'inclusions', inclusionOf),
    roots: listOf(file.roots, 'roots', rootOf),
  };
};

const readRootFile = (name: string, text: string): RootFile => {
  const { root, leaves } = fieldsOf(parsed(text), name);
  return { name, root: rootOf(root, `${name} root`), leaves: listOf(leaves, `${name} leaves`, leafOf) };
};

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return refuse(path);
  }
};

export const readProofFile = (path: string): Proof => readProof(readText(path));

/** Every root file of a folder, by number. */
export const readRootFolder = (folder: string): RootFile[] => {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return refuse(folder);
  }
  return names
    .map((name) => readRootFile(name, readText(join(folder, name))))
    .sort((a, b) => a.root.number - b.root.number);
};
