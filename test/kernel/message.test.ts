import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../server/kernel/message.ts';

const message = { id: 'Baris {row}: {digits} digit', en: 'Row {row}: {digits} digits' };

describe('A message', () => {
  it('is filled in the language of the reader', () => {
    expect(formatMessage(message, 'id', { row: '7', digits: 15 })).toBe('Baris 7: 15 digit');
    expect(formatMessage(message, 'en', { row: '7', digits: 15 })).toBe('Row 7: 15 digits');
  });

  it('separates thousands of a number as the language does, and leaves text alone', () => {
    expect(formatMessage(message, 'id', { row: '1500', digits: 78000 })).toBe('Baris 1500: 78.000 digit');
    expect(formatMessage(message, 'en', { row: '1500', digits: 78000 })).toBe('Row 1500: 78,000 digits');
  });

  it('refuses to be shown half filled', () => {
    expect(() => formatMessage(message, 'id', { row: '7' })).toThrow('{digits}');
  });
});
