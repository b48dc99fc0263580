// npm writes no entry for an optional package that its registry does not have, and then `npm ci` calls the lock file
// incomplete. Binaries of other platforms, which a mirror may leave out and this one never installs, get their entry
// here: run it after every change of a dependency (`npm run lock`); with --check it only says what is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, giveUp } from './setup.mjs';

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32'];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32'];

const file = join(checkout, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingEntries(lock.packages);

if (process.argv.includes('--check')) {
  if (missing.length > 0)
    giveUp(`package-lock.json lacks ${missing.map(([path]) => path).join(', ')}: run npm run lock`);
} else if (missing.length > 0) {
  const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
  lock.packages = Object.fromEntries(packages.sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${missing.length} entries added\n`);
}

function missingEntries(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(packages, path, name))
      .map(([name, range]) => [
        `node_modules/${name}`,
        { version: range.replace(/^[~^]/, ''), ...platformOf(name), ...(dev ? { dev: true } : {}), optional: true },
      ]),
  );
}

function isFound(packages, path, name) {
  const above = path
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, parts.length - index).join('/node_modules/'));
  return [...above.filter(Boolean).map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`].some(
    (key) => key in packages,
  );
}

function platformOf(name) {
  const words = name.split(/[-/.]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = /musl/.test(name) ? ['musl'] : /-gnu/.test(name) ? ['glibc'] : [];
  if (os.length + cpu.length === 0)
    return giveUp(`${name} is optional, not in the registry, and its name says no platform.`);
  return Object.fromEntries(Object.entries({ os, cpu, libc }).filter(([, values]) => values.length > 0));
}
