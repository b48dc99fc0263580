import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** CPU seconds that a process and everything below it has used, children that ended included. */
export function cpuSeconds(rootPid: number): number {
  const parents = new Map<number, number>();
  const used = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    const fields = statOf(pid);
    if (!fields) continue;
    parents.set(pid, Number(fields[1]));
    used.set(pid, Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]));
  }
  let ticks = 0;
  for (const [pid, value] of used) {
    let at: number | undefined = pid;
    while (at && at !== rootPid) at = parents.get(at);
    if (at === rootPid) ticks += value;
  }
  return ticks / TICKS_PER_SECOND;
}

/** Resident memory of one process in MB. */
export function residentMegabytes(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/);
  return Number(line?.[1] ?? 0) / 1024;
}

// The second field may hold blanks and brackets; everything counts from behind its end.
function statOf(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
