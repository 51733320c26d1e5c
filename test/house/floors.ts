import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

export type Crossing = { readonly rule: string; readonly from: string; readonly to: string; readonly sentence: string };

export type Floors = { readonly modules: number; readonly crossings: readonly Crossing[] };

const folders = ['events', 'shared', 'functions', 'infra', 'web', 'test'];

const configuration = join(import.meta.dirname, '../../.dependency-cruiser.mjs');

/** Imports that run the wrong way below `root`, each with the sentence of the rule it breaks. */
export const crossedFloors = async (root: string): Promise<Floors> => {
  const options = await extractDepcruiseOptions(configuration);
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const tsConfig = extractTSConfig(join(import.meta.dirname, '../../tsconfig.json'));
  if (present.length === 0) return { modules: 0, crossings: [] };
  const { output } = await cruise(present, { ...options, baseDir: root, validate: true }, undefined, { tsConfig });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result');
  const sentences = new Map((options.ruleSet?.forbidden ?? []).map((rule) => [rule.name, rule.comment ?? '']));
  return {
    modules: output.modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`))).length,
    crossings: output.summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from,
      to: cycle ? cycle.map(({ name }) => name).join(' → ') : to,
      sentence: sentences.get(rule.name) ?? '',
    })),
  };
};

/** What an import does not show: a clock, chance or the environment reached for through a global. */
const machine = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bperformance\.|\bfetch\(|\brandomUUID\b/;

const pureFolders = [
  'events',
  ...['calendar', 'money', 'evidence', 'policy', 'claim', 'payout'].map((at) => `shared/${at}`),
];

/** Lines below `root` where law, money or a claim looks at the machine instead of at its arguments. */
export const impureLines = (root: string): Crossing[] =>
  pureFolders
    .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => {
          const found = machine.exec(line)?.[0];
          return found === undefined
            ? []
            : [
                {
                  rule: 'core-asks-no-machine',
                  from: `${file}:${at + 1}`,
                  to: found,
                  sentence: 'Law, money and claims know no clock, chance or environment: hand it in as an argument.',
                },
              ];
        }),
    );
