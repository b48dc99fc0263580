import { StartupError } from './startup-error.ts';

/** Passwords that stand in tutorials and container manifests. */
const defaultPasswords = ['', 'postgres', 'password', 'portal', 'admin', 'secret', 'changeme', 'example', 'test'];
const local = ['localhost', '127.0.0.1', '[::1]', ''];

/**
 * DATABASE_URL as given, or null for the embedded database. The messages never repeat it: it holds a password.
 * In production a default password is refused, and so is a connection to another machine that says nothing about TLS.
 */
export function checkDatabaseUrl(text: string | undefined, production: boolean): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2) {
    throw new StartupError('DATABASE_URL must look like postgres://owner:password@host:5432/portal.');
  }
  if (!production) return text;
  const socket = url.searchParams.get('host')?.startsWith('/') ?? false;
  const password = decodeURIComponent(url.password);
  if (!socket && (defaultPasswords.includes(password.toLowerCase()) || password === decodeURIComponent(url.username))) {
    throw new StartupError(
      'DATABASE_URL has a default password or none: give the owner of the database one of its own.',
    );
  }
  if (!socket && !local.includes(url.hostname) && !url.searchParams.has('sslmode')) {
    throw new StartupError(
      'DATABASE_URL leaves this machine without a word on TLS: add ?sslmode=verify-full, or sslmode=disable for a private network.',
    );
  }
  return text;
}
