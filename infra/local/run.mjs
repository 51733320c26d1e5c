// The one door of every npm script: makes sure that what is needed is there, then runs a TypeScript file on Node 24.
//   node infra/local/run.mjs [--java] [--browser] <file.ts> …args
// Plain JavaScript for any Node >= 20 and no package of ours. stdout belongs to the file that is run.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const windows = process.platform === 'win32';
const say = (...lines) => process.stderr.write(`${lines.join('\n')}\n`);
const stop = (...lines) => {
  say(...lines);
  process.exit(1);
};

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Whether npm would install this entry of the lock file here: `os` and `cpu` list names, or `!name` for all but it. */
const fits = (allowed, here) => {
  if (allowed === undefined) return true;
  const list = [allowed].flat();
  return list.includes(here) || (list.some((name) => name.startsWith('!')) && !list.includes(`!${here}`));
};

/** The first package whose installed version is not the locked one, or undefined when all agree. */
const firstDifference = () => {
  const locked = readJson(join(root, 'package-lock.json'))?.packages;
  if (locked === undefined) stop('package-lock.json is missing or unreadable: restore it from the repository.');
  const installed = readJson(join(root, 'node_modules/.package-lock.json'))?.packages ?? {};
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '') continue;
    const present = installed[path];
    if (present === undefined) {
      // Optional parts of other platforms, of the other libc, or below a part that was left out.
      const named = entry.os !== undefined || entry.cpu !== undefined;
      const ours =
        named && entry.libc === undefined && fits(entry.os, process.platform) && fits(entry.cpu, process.arch);
      if (entry.optional && !ours) continue;
      return path;
    }
    if (present.version !== entry.version || present.integrity !== entry.integrity) return path;
    if (!existsSync(join(root, path))) return path;
  }
  return Object.keys(installed).find((path) => locked[path] === undefined);
};

const installPackages = () => {
  const difference = firstDifference();
  if (difference === undefined) return;
  say(`Installing packages from package-lock.json (${difference.replace(/^.*node_modules\//, '')} differs) …`);
  const npm = process.env.npm_execpath;
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const args = [...before, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows && command === 'npm',
  });
  if (status !== 0) stop('npm ci failed (see above). Check the network or the registry, then run the command again.');
};

const findNode = () => {
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const packaged = join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  return stop(
    `Node 24 is needed and no package brings it for ${process.platform}-${process.arch} (this is ${process.version}).`,
    'Install Node 24 from https://nodejs.org and run the command again.',
  );
};

const majorOf = (version) => Number.parseInt(/^1\.(\d+)/.exec(version)?.[1] ?? version, 10);

/** Major version of a Java binary, from the `release` file beside it where there is one: starting a JVM takes longer. */
const javaVersion = (binary) => {
  try {
    const release = readFileSync(join(dirname(dirname(realpathSync(binary))), 'release'), 'utf8');
    const named = /^JAVA_VERSION="([^"]+)"/m.exec(release);
    if (named) return majorOf(named[1]);
  } catch {
    // No release file: ask the binary itself.
  }
  const { stderr } = spawnSync(binary, ['-version'], { encoding: 'utf8' });
  return majorOf(/version "([^"]+)"/.exec(stderr ?? '')?.[1] ?? '0');
};

const findJava = () => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  if (process.env.JAVA_HOME) folders.unshift(join(process.env.JAVA_HOME, 'bin'));
  return folders
    .map((folder) => join(folder, windows ? 'java.exe' : 'java'))
    .find((binary) => existsSync(binary) && javaVersion(binary) >= 17);
};

/** Installs packages of Debian; on another system, or without the right to, says which line does it. */
const installFromDebian = (need, packages, elsewhere) => {
  const install = `apt-get install -y --no-install-recommends ${packages}`;
  if (!existsSync('/etc/debian_version')) stop(`${need} ${elsewhere}`);
  if (process.getuid?.() !== 0) stop(`${need} Run this line, then the command again:`, `  sudo ${install}`);
  say(`Installing ${packages} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const line of ['apt-get update', install]) {
    const [command, ...args] = line.split(' ');
    const { status } = spawnSync(command, args, { env, stdio: ['ignore', 2, 2] });
    if (status !== 0) stop(`"${line}" failed (see above). ${need}`);
  }
};

const ensureJava = () => {
  const found = findJava();
  if (found !== undefined) return found;
  const need = 'A Java runtime >= 17 is needed (DynamoDB Local).';
  installFromDebian(need, 'openjdk-17-jre-headless', 'Install one, for example from https://adoptium.net');
  return findJava() ?? stop('No Java runtime >= 17 was found after the installation. Set JAVA_HOME to one.');
};

const onPath = (...names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((binary) => existsSync(binary));

const findChromium = () =>
  process.env.CHROMIUM_BINARY ?? onPath('chromium', 'chromium-browser', 'google-chrome', 'chrome.exe');

/** Whether some font draws Chinese; where nobody can be asked, the pictures will show it. */
const drawsChinese = () => {
  const { stdout, error } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return error !== undefined ? windows || process.platform === 'darwin' : stdout.trim() !== '';
};

const ensureChromium = () => {
  const found = findChromium();
  if (found !== undefined && drawsChinese()) return found;
  const need = 'Chromium and a Chinese font are needed (tests in a browser).';
  installFromDebian(
    need,
    'chromium fonts-wqy-zenhei fontconfig',
    'Install them, or name the browser: CHROMIUM_BINARY=…',
  );
  return findChromium() ?? stop('No Chromium was found after the installation. Set CHROMIUM_BINARY to one.');
};

const given = process.argv.slice(2);
const needs = given.slice(
  0,
  given.findIndex((each) => each !== '--java' && each !== '--browser'),
);
const [file, ...args] = given.slice(needs.length);
if (file === undefined) stop('Usage: node infra/local/run.mjs [--java] [--browser] <file.ts> …args');

installPackages();
const node = findNode();
const env = { ...process.env, STARTED_BY: String(process.pid) };
if (needs.includes('--java')) env.JAVA_BINARY = ensureJava();
if (needs.includes('--browser')) env.CHROMIUM_BINARY = ensureChromium();
env.PATH = [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);

const child = spawn(node, ['--disable-warning=ExperimentalWarning', resolve(root, file), ...args], {
  stdio: 'inherit',
  env,
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => stop(`Could not start ${node}: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));

/** Parent of a process on Linux, from `/proc`: after the name in brackets come the state and the parent. */
const parentOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1];
  } catch {
    return undefined;
  }
};
const isShell = (pid) => {
  try {
    return /^(\S*\/)?\w*sh\0-c\0/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
};

// npm killed with SIGKILL forwards nothing, and the shell it runs scripts in lives on: its end shows only as
// another parent, of ours or of that shell.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  const above = isShell(parent) ? parentOf(parent) : undefined;
  const orphaned = () => process.ppid !== parent || (above !== undefined && parentOf(parent) !== above);
  setInterval(() => orphaned() && child.kill('SIGTERM'), 500).unref();
}
