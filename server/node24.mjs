// Runs a TypeScript file with the right Node whatever Node npm has: node server/node24.mjs <file> [arguments].
import { spawn } from 'node:child_process';
import { checkout, ensurePackages, findNode24, toolEnv } from './setup.mjs';

await ensurePackages();
const node = findNode24();
// tsx and not Node's own stripping, which cannot run the decorators of the GraphQL types.
const child = spawn(node, ['--import', 'tsx', ...process.argv.slice(2)], {
  cwd: checkout,
  env: toolEnv(node),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
