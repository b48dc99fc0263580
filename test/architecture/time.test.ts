import { describe, expect, it } from 'vitest';
import { readSources, type Sources } from './sources.ts';

const SQL_CLOCK =
  /(?<![.\w])(now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(\s*\)|\b(current_date|current_timestamp|localtimestamp|current_time)\b/i;
const JS_CLOCK = /\bnew Date\(\s*\)|\bDate\.now\(\s*\)|(?<!new )\bDate\(\s*\)/;

/** Where the machine's own clock is the right one, and why. */
const infrastructure: Readonly<Record<string, string>> = {
  'server/kernel/clock.ts': 'is the clock',
  'server/kernel/id.ts': 'numbers carry the moment of their making',
  'server/database/migrate.ts': 'notes when a migration ran',
  'server/jobs/job-runner.store.ts': 'compares with the times that the queue itself wrote',
  'server/database/migrations/0001_foundation.sql': 'viewer_instant() falls back to it for the owner’s own work',
};

/** Lines that take the time from the machine instead of the clock of the house; comments are not looked at. */
function machineTimes(sources: Sources): string[] {
  const found: string[] = [];
  for (const [path, text] of sources)
    for (const [index, line] of text.split('\n').entries()) {
      const code = line.replace(/^\s*(\/\/|\*|\/\*|--).*$/, '');
      if (SQL_CLOCK.test(code) || JS_CLOCK.test(code)) found.push(`${path}:${index + 1}`);
    }
  return found;
}

const place = (line: string) => line.replace(/:\d+$/, '');

describe('The time', () => {
  const found = machineTimes(readSources(['server'], /\.(ts|sql)$/));

  it('comes from the clock of the house, in rules as in SQL', () => {
    expect(found.filter((line) => !Object.hasOwn(infrastructure, place(line)))).toEqual([]);
  });

  it('comes from the machine only where that is said to be right', () => {
    expect(Object.keys(infrastructure).filter((path) => !found.some((line) => place(line) === path))).toEqual([]);
  });

  it.each([
    `text: 'select id from member where birth_date < now()'`,
    `valid_from date default current_date`,
    `const today = new Date();`,
    `const at = Date.now();`,
  ])('taken by %s would be found', (line) => {
    expect(machineTimes(new Map([['server/x.ts', `\n${line}`]]))).toEqual(['server/x.ts:2']);
  });

  it('asked of the clock is fine', () => {
    expect(
      machineTimes(
        new Map([['server/x.ts', `const at = ctx.clock.now();\n// new Date() would be wrong\nnew Date(ms)`]]),
      ),
    ).toEqual([]);
  });
});
