import { checkDatabaseUrl } from './config-database.ts';
import { chooseDataDir } from './data-dir.ts';
import { developmentKey, productionKey, refuseDevelopmentKey } from './master-key.ts';
import { StartupError } from './startup-error.ts';

export interface Config {
  readonly production: boolean;
  readonly port: number;
  /** Address to listen on; `localhost` is this machine only, in both address families. */
  readonly host: string;
  /** Owner of the database, or null for the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** 32 bytes; every other key is derived from it. */
  readonly masterKey: Buffer;
  /** Load invented people and show their accounts on the sign-in page. */
  readonly demo: boolean;
  readonly logLevel: string;
  /** Address that people type, without a trailing slash; null where nobody said it. */
  readonly publicUrl: string | null;
  /** Who letters come from, as an address or `Name <address>`. */
  readonly mailFrom: string;
  /** Mail server with its login, a secret; null for letters as files in the data folder. */
  readonly smtpUrl: string | null;
  readonly secureCookies: boolean;
  /** Proxies in front whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
}

type Env = Readonly<Record<string, string | undefined>>;

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/**
 * Reads the environment, once. Nonsense is refused with a StartupError that names the variable, never its value where
 * that is a secret. In development it makes the data folder and a random key in it.
 */
export function readConfig(env: Env): Config {
  const production = readMode(env);
  const port = readNumber(env, 'PORT', 4000, 1, 65535);
  const databaseUrl = checkDatabaseUrl(env.DATABASE_URL, production);
  const demo = readFlag(env, 'PORTAL_DEMO', !production && databaseUrl === null);
  if (production && demo) throw new StartupError('PORTAL_DEMO is for development: production takes no demo accounts.');
  const logLevel = env.PORTAL_LOG_LEVEL || 'info';
  if (!levels.includes(logLevel)) throw new StartupError(`PORTAL_LOG_LEVEL must be one of ${levels.join(', ')}.`);
  const publicUrl = readPublicUrl(env.PORTAL_URL, production);
  const givenKey = production ? productionKey(env.PORTAL_KEY) : null;
  const dataDir = chooseDataDir(env.PORTAL_DATA);
  if (givenKey !== null) refuseDevelopmentKey(givenKey, dataDir);
  return {
    production,
    port,
    host: env.HOST || (production ? '0.0.0.0' : 'localhost'),
    databaseUrl,
    dataDir,
    masterKey: givenKey ?? developmentKey(env.PORTAL_KEY, dataDir),
    demo,
    logLevel,
    publicUrl,
    mailFrom: readMailFrom(env.PORTAL_MAIL_FROM, publicUrl),
    smtpUrl: readSmtpUrl(env.PORTAL_SMTP_URL),
    secureCookies: publicUrl === null ? production : publicUrl.startsWith('https:'),
    trustedProxies: readNumber(env, 'PORTAL_PROXIES', 0, 0, 9),
  };
}

function readMode(env: Env): boolean {
  const mode = env.NODE_ENV || 'development';
  if (!['production', 'development', 'test'].includes(mode)) {
    throw new StartupError('NODE_ENV must be production, development or test.');
  }
  return mode === 'production';
}

function readNumber(env: Env, name: string, standard: number, least: number, most: number): number {
  const text = env[name];
  if (text === undefined || text === '') return standard;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw new StartupError(`${name} must be a number from ${least} to ${most}.`);
  return value;
}

function readFlag(env: Env, name: string, standard: boolean): boolean {
  const text = env[name];
  if (text === undefined || text === '') return standard;
  if (['1', 'true', 'on', 'yes'].includes(text)) return true;
  if (['0', 'false', 'off', 'no'].includes(text)) return false;
  throw new StartupError(`${name} must be 1 or 0.`);
}

function readMailFrom(text: string | undefined, publicUrl: string | null): string {
  if (!text) return `Portal Mitra <no-reply@${publicUrl === null ? 'localhost' : new URL(publicUrl).hostname}>`;
  if (!/^([^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text.trim()))
    throw new StartupError(
      'PORTAL_MAIL_FROM must be an address such as portal@example.id or "Portal <portal@example.id>".',
    );
  return text.trim();
}

function readSmtpUrl(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new StartupError('PORTAL_SMTP_URL must look like smtps://user:password@mail.example.id:465.');
  return text;
}

function readPublicUrl(text: string | undefined, production: boolean): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    url === null ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.username
  ) {
    throw new StartupError('PORTAL_URL must be an address such as https://portal.example.id, without a path.');
  }
  if (production && url.protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) {
    throw new StartupError(
      'PORTAL_URL must begin with https:// in production: the session cookie would travel in clear.',
    );
  }
  return url.origin;
}
