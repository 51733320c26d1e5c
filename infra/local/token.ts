import { personas } from './demonstration/personas.ts';
import { CommandRefused, onRunningPlatform, runCommand } from './running-platform.ts';
import { accessToken } from './sign-in.ts';

// npm run -s token -- <persona>: an access token of the running platform, alone on stdout.
await runCommand(async () => {
  const id = process.argv[2];
  const persona = personas.find((each) => each.id === id);
  if (persona === undefined) {
    const known = personas.map((each) => `  ${each.id.padEnd(20)} ${each.name.zh} · ${each.description.zh}`);
    const reason = id === undefined ? 'Name a persona: npm run -s token -- <persona>' : `No persona is called "${id}".`;
    throw new CommandRefused([reason, ...known].join('\n'));
  }
  process.stdout.write(`${await onRunningPlatform((origin) => accessToken(origin, persona))}\n`);
});
