// Builds dist/ from the sources: generated types, the compiled server, the web pages. `npm run build` builds always,
// `npm start` only if a source has changed since.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout, ensurePackages, findNode24, giveUp, step, toolEnv } from './setup.mjs';

const dist = join(checkout, 'dist');
const stampFile = join(dist, '.built-from');
const sources = [
  'server',
  'web',
  'schema.graphql',
  'codegen.yml',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const isGenerated = (path) => path.endsWith('.generated.ts') || /locales\/[^/]+\.js$/.test(path);
const isAsset = (path) => /\.(sql|csv|json|typ|ttf|otf)$/.test(path) && !/tsconfig[^/]*\.json$/.test(path);

export async function buildIfStale(node) {
  const hash = hashSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  await build(node, hash);
}

async function build(node, hash) {
  rmSync(stampFile, { force: true });
  await tool(node, 'types generated', 'graphql-codegen', ['--config', 'codegen.yml', '--silent']);
  rmSync(join(dist, 'server'), { recursive: true, force: true });
  await Promise.all([
    tool(node, 'server compiled', 'tsc', ['-p', 'server/tsconfig.build.json']).then(copyAssets),
    tool(node, 'web pages built', 'vite', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']),
  ]);
  mkdirSync(dist, { recursive: true });
  writeFileSync(stampFile, hash);
}

function hashSources() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesOf(source))) {
    if (isGenerated(path)) continue;
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(checkout, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  const full = join(checkout, path);
  if (!existsSync(full)) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]));
}

function copyAssets() {
  for (const path of filesOf('server').filter(isAsset)) {
    const target = join(dist, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(checkout, path), target);
  }
}

// Output is kept back and shown only if the tool fails.
async function tool(node, name, command, args) {
  await step(name, async () => {
    const child = spawn(command, args, { cwd: checkout, env: toolEnv(node), stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    const code = await new Promise((resolve) => child.on('error', resolve).on('close', resolve));
    if (code !== 0) giveUp(`${said.trim()}\n${command} failed (${code}).`);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensurePackages();
  await build(findNode24(), hashSources());
}
