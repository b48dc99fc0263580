// npm run dev: server and web pages that follow every change. The pages are on port 5173 and ask the server on 4000.
import { spawn } from 'node:child_process';
import { checkout, checkPlatform, ensurePackages, findNode24, toolEnv } from './setup.mjs';

checkPlatform();
await ensurePackages();
const node = findNode24();
const options = { cwd: checkout, env: toolEnv(node), stdio: ['ignore', 'inherit', 'inherit'] };
const children = [
  spawn('graphql-codegen', ['--config', 'codegen.yml', '--watch', '--silent'], options),
  spawn('tsx', ['watch', '--clear-screen=false', 'server/main.ts'], options),
  spawn('vite', ['--config', 'web/vite.config.ts'], options),
];

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
for (const child of children) child.on('exit', stop);
