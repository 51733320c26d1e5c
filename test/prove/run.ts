import { parseArgs } from 'node:util';
import { startDynamo } from '../../infra/local/dynamo.ts';
import { modelRun } from '../model/model-run.ts';
import { concurrentApprovals } from './concurrent-approvals.ts';
import { emptyProof, prove, report } from './exhaustive.ts';
import { openStage } from './stage.ts';
import { type Found, openScene, trialsNamed, tryOut } from './trial.ts';
import { useCases } from './use-cases.ts';

// npm run prove: every use case × call × fault, a crowd of approvals, and lives of the whole city beside the model.
// `--only trials`, `--only crowd` or `--only model` does one of them; `--replay approve:3:D1` one trial; `--approvals` and
// `--seed` change the crowd; `--runs`, `--commands`, `--seed` and `--path` the lives, `--shrink` looks for a shorter one.

const { values } = parseArgs({
  options: {
    replay: { type: 'string' },
    only: { type: 'string' },
    approvals: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '300' },
    commands: { type: 'string', default: '40' },
    path: { type: 'string' },
    shrink: { type: 'boolean', default: false },
  },
});

const say = (...lines: string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const onEngine = async <T>(work: (endpoint: string) => Promise<T>): Promise<T> => {
  const engine = await startDynamo();
  try {
    return await work(engine.endpoint);
  } finally {
    await engine.stop();
  }
};

const replay = (word: string) =>
  onEngine(async (endpoint) => {
    const named = trialsNamed(word);
    const useCase = useCases.find(({ name }) => name === (named?.name ?? word));
    if (!useCase)
      throw new Error(`No use case is called as in ${word}: ${useCases.map(({ name }) => name).join(', ')}`);
    const stage = await openStage(endpoint);
    const { scene, wrong } = await openScene(stage, useCase);
    say(...scene.operations.map((operation, at) => `${useCase.name}:${at + 1} ${operation}`));
    const found: Found[] = wrong.length > 0 ? [{ trial: useCase.name, wrong }] : [];
    for (const trial of named?.trials ?? []) {
      const one = await tryOut(stage, scene, trial);
      if (one) found.push(one);
    }
    await stage.close();
    say(found.length > 0 ? report(found) : 'nothing found');
    return found.length;
  });

/** The local engine grows slow with what it has been through: a few use cases on each. */
const perEngine = 6;

const allTrials = async () => {
  const begun = performance.now();
  const proof = emptyProof();
  for (let start = 0; start < useCases.length; start += perEngine) {
    const some = useCases.slice(start, start + perEngine);
    await onEngine((endpoint) => prove(endpoint, some, { stages: 3, proof }));
    say(`${some.map(({ name }) => name).join(', ')}: ${proof.trials} trials so far, ${proof.found.length} found`);
  }
  const { found, ...figures } = proof;
  say(JSON.stringify({ ...figures, seconds: Math.round((performance.now() - begun) / 1000) }, null, 2));
  if (found.length > 0) say(report(found));
  return found.length;
};

const crowd = () =>
  onEngine(async (endpoint) => {
    const { figures, wrong } = await concurrentApprovals(endpoint, {
      approvals: Number(values.approvals),
      seed: Number(values.seed),
    });
    say(JSON.stringify(figures, null, 2), ...wrong.map((each) => `✗ ${each}`));
    if (wrong.length > 0)
      say(`    again: npm run prove -- --only crowd --approvals ${values.approvals} --seed ${values.seed}`);
    return wrong.length;
  });

const model = () =>
  onEngine(async (endpoint) => {
    const { path, shrink } = values;
    const { found, ...figures } = await modelRun(endpoint, {
      runs: Number(values.runs),
      commands: Number(values.commands),
      seed: Number(values.seed),
      shrink,
      ...(path !== undefined && { path }),
    });
    say(JSON.stringify(figures, null, 2), ...found.map((each) => `✗ ${each}`));
    return found.length;
  });

const parts = { trials: allTrials, crowd, model };

let found = 0;
if (values.replay !== undefined) found = await replay(values.replay);
else for (const [name, part] of Object.entries(parts)) if ((values.only ?? name) === name) found += await part();
process.exitCode = found > 0 ? 1 : 0;
