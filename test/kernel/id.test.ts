import { describe, expect, it } from 'vitest';
import { uuidv7 } from '../../server/kernel/id.ts';

describe('An id', () => {
  it('is a UUID of version 7 that carries its time', () => {
    const now = Date.parse('2100-01-01T00:00:00Z');
    const id = uuidv7(now);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now);
  });

  it('is greater than every id before it, in a burst and with a clock that goes back', () => {
    const now = Date.parse('2101-01-01T00:00:00Z');
    const ids = Array.from({ length: 20_000 }, (_, i) => uuidv7(now - (i % 7)));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });
});
