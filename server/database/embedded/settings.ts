import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

export type Settings = Readonly<Record<string, string | number>>;

const MEGABYTE = 1024 * 1024;
/** A socket's path must fit into sockaddr_un. */
const LONGEST_SOCKET_PATH = 100;

export interface SettingsInput {
  readonly port: number;
  readonly clusterDir: string;
  readonly fsync: boolean;
}

/**
 * Settings for a machine of two cores that also runs the server. They go on the command line at every start, so that
 * what runs is what this file says. Nothing a statement carries may reach the log: neither DETAIL nor its text.
 */
export function clusterSettings({ port, clusterDir, fsync }: SettingsInput): Settings {
  const memory = Math.floor(totalmem() / MEGABYTE);
  return {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: clusterDir.length + 20 <= LONGEST_SOCKET_PATH ? clusterDir : '',
    unix_socket_permissions: '0700',
    max_connections: 100,
    password_encryption: 'scram-sha-256',
    shared_buffers: `${Math.min(256, Math.max(64, Math.floor(memory / 8)))}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(memory / 3))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    max_locks_per_transaction: 128,
    dynamic_shared_memory_type: sharedMemoryIsRoomy() ? 'posix' : 'mmap',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    log_autovacuum_min_duration: -1,
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}

/** Containers often have 64 MB of /dev/shm, too little for a parallel query. */
function sharedMemoryIsRoomy(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 512 * MEGABYTE;
  } catch {
    return false;
  }
}
