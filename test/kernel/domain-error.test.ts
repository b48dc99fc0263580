import { expect, it } from 'vitest';
import { DomainError } from '../../server/kernel/domain-error.ts';

it('A domain error carries its code, what fills its text and the input that has to change', () => {
  const error = new DomainError('NIK_LENGTH', { digits: 15 }, 'nik');
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'DomainError',
    message: 'NIK_LENGTH',
    code: 'NIK_LENGTH',
    params: { digits: 15 },
    field: 'nik',
  });
});
