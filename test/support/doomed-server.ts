import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server at work in a process of its own, to be killed in the middle of it. */
export interface DoomedServer {
  kill(): Promise<void>;
}

/** @param at where its clock stands still; left out for the machine's */
export async function doomedServer(
  database: { appUrl: string; systemUrl: string },
  at: Date | null = null,
): Promise<DoomedServer> {
  const file = fileURLToPath(new URL('../server/jobs/doomed-server.ts', import.meta.url));
  const args = [file, database.appUrl, database.systemUrl, ...(at ? [at.toISOString()] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return {
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
