// npm start: installs and builds what is missing or stale, then runs the server and ends with it.
import { spawn } from 'node:child_process';
import { buildIfStale } from './build.mjs';
import { checkout, checkPlatform, ensurePackages, findNode24 } from './setup.mjs';

checkPlatform();
await ensurePackages();
const node = findNode24();
await buildIfStale(node);

// The channel tells the server when this process dies without a word.
const server = spawn(node, ['--enable-source-maps', 'dist/server/main.js'], {
  cwd: checkout,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
// Ctrl-C reaches the server directly as well; it takes signals that come together as one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
// npm that is killed outright tells nobody; without it this process would hold the port and the data folder for ever.
if (process.env.npm_lifecycle_event === 'start') {
  const npm = process.ppid;
  setInterval(() => process.ppid === npm || server.kill('SIGTERM'), 500).unref();
}
server.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
});
