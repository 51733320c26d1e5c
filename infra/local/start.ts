import { fileURLToPath } from 'node:url';
import { personas } from './demonstration/personas.ts';
import { seed, type Tasks } from './demonstration/seed.ts';
import { startPlatform } from './platform.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { localPort } from './running-platform.ts';

// npm start [-- --fresh] (npm takes a bare --fresh for itself and hands it on by the environment): the whole platform on this machine until Ctrl-C.

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const describe = (origin: string, dataFolder: string, tasks: Tasks, seconds: string): void => {
  const widest = Math.max(...personas.map((persona) => persona.id.length));
  say(`
  Platform   ${origin}
  API        ${origin}/api
  OpenAPI    ${origin}/api/openapi.json
  Data       ${dataFolder} (npm start -- --fresh clears it)

  Personas (npm run -s token -- <persona> prints an access token)`);
  for (const { id, name, description } of personas) {
    const waiting = tasks[id] === undefined ? '' : ` · 待办 ${tasks[id]} 件`;
    say(`    ${id.padEnd(widest)}  ${name.zh} · ${description.zh}${waiting}`);
  }
  say(`\n  Ready after ${seconds} s. Ctrl-C stops it.\n`);
};

await runUntilStopped(async () => {
  const port = localPort();
  const folder = `.data/${port}`;
  const dataFolder = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
  const begunAt = performance.now();
  say('Starting …');
  let tasks: Tasks = {};
  const platform = await startPlatform({
    port,
    dataFolder,
    fresh: process.argv.includes('--fresh') || process.env.npm_config_fresh === 'true',
    personas,
    seed: async (begun) => {
      say('Acting out the demonstration data, once for a data folder …');
      tasks = await seed(begun);
    },
  });
  describe(platform.origin, folder, tasks, ((performance.now() - begunAt) / 1000).toFixed(1));
  return platform;
});
