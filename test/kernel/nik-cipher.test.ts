import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveKey, NikVault } from '../../server/kernel/nik-cipher.ts';

const NIK = '1501014107800001';
const hash = { id: 1, key: deriveKey(Buffer.alloc(32, 1), 'nik-hash') };
const first = { id: 1, key: deriveKey(Buffer.alloc(32, 1), 'nik-cell') };
const second = { id: 2, key: deriveKey(Buffer.alloc(32, 2), 'nik-cell') };
const vault = new NikVault({ hash, cells: [first] });

describe('A vault', () => {
  it('gives back every text it encrypted', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (text) => vault.decrypt(vault.encrypt(text)) === text,
      ),
    );
  });

  it('writes the same NIK differently every time, and never in clear', () => {
    const cells = Array.from({ length: 2000 }, () => vault.encrypt(NIK));
    expect(new Set(cells.map((cell) => cell.subarray(1, 13).toString('hex'))).size).toBe(2000);
    expect(cells.every((cell) => !cell.includes(NIK))).toBe(true);
  });

  it('hashes the same NIK alike, and otherwise under another key', () => {
    expect(vault.hash(NIK)).toEqual(new NikVault({ hash, cells: [second] }).hash(NIK));
    expect(vault.hash(NIK)).toHaveLength(32);
    expect(vault.hash(NIK)).not.toEqual(vault.hash('1501014107800002'));
    expect(vault.hash(NIK)).not.toEqual(new NikVault({ hash: { id: 2, key: second.key }, cells: [first] }).hash(NIK));
  });

  it('opens cells of older keys and writes with the current one', () => {
    const rotated = new NikVault({ hash, cells: [second, first] });
    expect(rotated.decrypt(vault.encrypt(NIK))).toBe(NIK);
    expect(rotated.encrypt(NIK)[0]).toBe(2);
    expect(rotated.keyId).toBe(2);
    expect(rotated.hashKeyId).toBe(1);
  });

  it('says so when the key of a cell is gone', () => {
    expect(() => new NikVault({ hash, cells: [second] }).decrypt(vault.encrypt(NIK))).toThrow('No cell key with id 1');
  });

  it('refuses a cell of which any byte was changed, or that was cut', () => {
    const cell = vault.encrypt(NIK);
    const both = new NikVault({ hash, cells: [first, { id: first.id ^ 0x80, key: first.key }] });
    for (let at = 0; at < cell.length; at++) {
      const altered = Buffer.from(cell);
      altered[at] = (altered[at] as number) ^ 0x80;
      expect(() => both.decrypt(altered)).toThrow();
      expect(() => vault.decrypt(cell.subarray(0, at))).toThrow();
    }
  });

  it('refuses keys that are short, numbered twice or out of range', () => {
    expect(() => new NikVault({ hash, cells: [] })).toThrow();
    expect(() => new NikVault({ hash, cells: [first, { id: 1, key: second.key }] })).toThrow('share one id');
    expect(() => new NikVault({ hash, cells: [{ id: 256, key: first.key }] })).toThrow('0 to 255');
    expect(() => new NikVault({ hash, cells: [{ id: 1, key: randomBytes(16) }] })).toThrow('32 bytes');
  });

  it('has different keys for different purposes of one secret', () => {
    const secret = randomBytes(32);
    expect(deriveKey(secret, 'a')).toHaveLength(32);
    expect(deriveKey(secret, 'a')).toEqual(deriveKey(secret, 'a'));
    expect(deriveKey(secret, 'a')).not.toEqual(deriveKey(secret, 'b'));
  });
});
