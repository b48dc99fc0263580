import { type DestinationStream, type Logger, pino } from 'pino';
import { safeError } from './log-error.ts';
import { prettyLine } from './log-line.ts';

export type Log = Logger;

const personal = [
  'nik',
  'name',
  'phone',
  'email',
  'login',
  'address',
  'motherName',
  'birthDate',
  'kpj',
  'income',
  'password',
  'token',
  'cookie',
  'authorization',
  'variables',
  'parameters',
];

const hidden = [
  ...personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
  'req.headers["set-cookie"]',
  'res.headers["set-cookie"]',
];

export interface LogOptions {
  readonly level: string;
  /** JSON lines for a collector; otherwise short lines for a terminal. */
  readonly json: boolean;
  readonly destination?: DestinationStream;
}

/**
 * The only log. What names a person or opens a door is cut out by field name, and errors of the database keep their
 * code but lose their message and detail, because PostgreSQL puts the offending values there.
 */
export function createLog({ level, json, destination = process.stdout }: LogOptions): Log {
  const stream = json ? destination : { write: (line: string) => destination.write(prettyLine(line)) };
  return pino(
    {
      level,
      base: null,
      redact: { paths: hidden, censor: '[hidden]' },
      serializers: { err: safeError, error: safeError },
    },
    stream,
  );
}
