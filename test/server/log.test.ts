import { expect, test } from 'vitest';
import { createLog } from '../../server/log.ts';

const secret = '3174096112900001';

function logged(json: boolean, use: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  const write = (line: string) => {
    text += line;
  };
  use(createLog({ level: 'info', json, destination: { write } }));
  return text;
}

test.for([true, false])('What names a person or opens a door never reaches the log (json: %s)', (json) => {
  const text = logged(json, (log) => {
    log.info(
      {
        nik: secret,
        member: { name: secret, motherName: secret, phone: secret },
        req: { headers: { cookie: secret, authorization: secret } },
      },
      'saved',
    );
    log.info({ request: { body: { password: secret } } }, 'signed in');
  });
  expect(text).toContain('saved');
  expect(text).not.toContain(secret);
});

test('An error of the database keeps its code and loses what it quotes, also where another error wraps it', () => {
  const error = Object.assign(new Error(`duplicate key: Key (nik)=(${secret})`), {
    code: '23505',
    constraint: 'member_nik',
    detail: secret,
  });
  const wrapped = new Error('The act failed', { cause: error });
  for (const err of [error, wrapped]) {
    const text = logged(true, (log) => log.error({ err }, 'failed'));
    expect(text).toContain('23505');
    expect(text).toContain('member_nik');
    expect(text).toContain('log.test');
    expect(text).not.toContain(secret);
  }
});

test('A terminal gets short lines', () => {
  expect(logged(false, (log) => log.info({ rows: 5 }, 'loaded'))).toMatch(/^\d\d:\d\d:\d\d loaded rows=5\n$/);
  expect(logged(false, (log) => log.warn('careful'))).toMatch(/^\S+ warn careful\n$/);
});
