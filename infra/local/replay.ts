import { existsSync, readFileSync } from 'node:fs';
import { type ClaimProof, claimProof } from '../../shared/claim/claim-proof.ts';
import { type Replayed, replayDecision, replayFiling } from '../../shared/claim/replay.ts';
import { personas } from './demonstration/personas.ts';
import { CommandRefused, onRunningPlatform, runCommand } from './running-platform.ts';
import { accessToken } from './sign-in.ts';

const auditor = 'auditor-shi';

const askPlatform = (claim: string): Promise<unknown> =>
  onRunningPlatform(async (origin) => {
    const persona = personas.find(({ id }) => id === auditor);
    if (persona === undefined) throw new Error(`No persona is called ${auditor}.`);
    const response = await fetch(`${origin}/api/audit/claims/${encodeURIComponent(claim)}/proof`, {
      headers: { authorization: `Bearer ${await accessToken(origin, persona)}` },
    });
    if (!response.ok) throw new CommandRefused(`The platform answered ${response.status} for claim ${claim}.`);
    return response.json();
  });

const readFile = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new CommandRefused(`${path} is not JSON.`);
  }
};

const readProof = async (given: string): Promise<ClaimProof> => {
  const parsed = claimProof.safeParse(existsSync(given) ? readFile(given) : await askPlatform(given));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new CommandRefused(`${given} is not an export of a claim: ${first?.path.join('.')} ${first?.message}`);
};

const names = {
  filing: { zh: '次申报的评估', en: 'Assessment at filing' },
  decision: { zh: '次核定的评估', en: 'Assessment at decision' },
} as const;

const tell = ({ of, number, bytes, differences }: Replayed): void => {
  const { zh, en } = names[of];
  if (differences.length === 0) {
    process.stdout.write(`✓ 第 ${number} ${zh}：重算结果逐字节相同（${bytes} 字节）。\n`);
    process.stdout.write(`  ${en} ${number}: recomputed, the same ${bytes} bytes.\n`);
    return;
  }
  process.stdout.write(`✗ 第 ${number} ${zh}：重算结果不同。\n  ${en} ${number}: recomputed, and different.\n`);
  for (const { at, frozen, recomputed } of differences)
    process.stdout.write(`    ${at}: ${JSON.stringify(frozen) ?? '—'} → ${JSON.stringify(recomputed) ?? '—'}\n`);
};

// npm run replay -- <claim | export.json>: judges again what was frozen and compares it byte for byte.
await runCommand(async () => {
  const given = process.argv[2];
  if (given === undefined) throw new CommandRefused('Name a claim or a file: npm run replay -- <claim | export.json>');
  const { filings, decisions } = await readProof(given);
  const replayed = [...filings.map(replayFiling), ...decisions.map((decision) => replayDecision(decision, filings))];
  for (const each of replayed) tell(each);
  if (replayed.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
});
