import { describe, expect, it } from 'vitest';
import { mustBeStrongPassword } from '../../../server/access/password.rules.ts';
import { generatePassword } from '../../../server/access/user-account.service.ts';
import { DEMO_PASSWORD, demoUsers } from '../../../server/database/demo/demo-accounts.ts';
import { DomainError } from '../../../server/kernel/domain-error.ts';

const known = ['ratna.permata', 'Ratna Permata', 'Pemerintah Provinsi Jambi'];

function verdict(password: string): string {
  try {
    mustBeStrongPassword(password, known);
    return 'taken';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('A password', () => {
  it('has at least twelve characters, counted as people see them', () => {
    expect(verdict('kuda laut!')).toBe('PASSWORD_SHORT');
    expect(verdict('é'.normalize('NFD').repeat(8))).toBe('PASSWORD_SHORT');
    expect(() => mustBeStrongPassword('pendek', [])).toThrow(expect.objectContaining({ params: { min: 12 } }));
  });

  it.each([
    ['a row of digits', '123456789012'],
    ['a row of keys', 'qwertyuiop12'],
    ['one letter many times', 'aaaaaaaaaaaaaaa'],
    ['a common word with digits', 'rahasia123456'],
    ['a city with digits', 'jakarta123456'],
    ['the own name in one word', 'ratnapermata1'],
    ['the own login', 'ratna.permata'],
    ['the partner’s name', 'pemerintahprovinsijambi'],
    ['the name of the portal', 'portalmitra2026'],
  ])('is refused when it is %s', (_, password) => {
    expect(verdict(password)).toBe('PASSWORD_GUESSABLE');
  });

  it.each(['tiga kapal di gudang beras', 'lima-payung-rusa-kayu', 'zX9#kq2!Vw7m'])('may be «%s»', (password) => {
    expect(verdict(password)).toBe('taken');
  });

  it('of one word follows the name of whoever chooses it, not that of another', () => {
    expect(() => mustBeStrongPassword('kusnadisarwono', ['Kusnadi Sarwono'])).toThrow(DomainError);
    expect(() => mustBeStrongPassword('kusnadisarwono', ['Ratna Permata'])).not.toThrow();
  });

  it('that the portal makes itself passes, and so does the one of the demo accounts', () => {
    expect(verdict(generatePassword())).toBe('taken');
    expect(generatePassword()).not.toBe(generatePassword());
    for (const { login, name, scopeText } of demoUsers)
      expect(() => mustBeStrongPassword(DEMO_PASSWORD, [login, name, scopeText])).not.toThrow();
  });
});
