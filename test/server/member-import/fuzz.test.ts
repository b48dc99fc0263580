import { expect, it } from 'vitest';
import { demoNumber } from '../../../server/database/demo/demo-people.ts';
import { DomainError } from '../../../server/kernel/domain-error.ts';
import { memberMessages } from '../../../server/member/member.messages.ts';
import { memberImportFileMessages } from '../../../server/member-import/member-import.file-messages.ts';
import { memberImportMessages } from '../../../server/member-import/member-import.messages.ts';
import { openList } from '../../../server/member-import/member-import.reader.ts';
import { checkRow } from '../../../server/member-import/member-import.row.ts';
import { HEADER, list, people, person } from './list-file.ts';

/** Cuts, swaps, doubles or overwrites some bytes, always the same way for the same number. */
function mutated(file: Buffer, seed: number): Buffer {
  const copy = Buffer.from(file);
  const changes = 1 + demoNumber(seed, 1, 12);
  for (let i = 0; i < changes; i++) copy[demoNumber(seed, 10 + i, copy.length)] = demoNumber(seed, 40 + i, 256);
  const at = demoNumber(seed, 2, copy.length);
  switch (demoNumber(seed, 3, 4)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at >> 1)]);
    default:
      return copy;
  }
}

it('of 300 damaged files each ends in a named message or in rows whose every remark has words', async () => {
  const rows = [...people(20), person({ NIK: 1501111705908001, 'Tanggal Lahir': 33010 })];
  const workbook = await list(...rows);
  const text = Buffer.from([HEADER, ...rows].map((row) => row.map((c) => c ?? '').join(';')).join('\n'));
  let refused = 0;
  let read = 0;
  for (let seed = 0; seed < 300; seed++) {
    try {
      const found = await openList(mutated(seed % 2 === 0 ? workbook : text, seed));
      await found.read((_, cells) => {
        for (const { code } of checkRow(cells, found.header, '2027-01-01').issues) {
          expect({ ...memberMessages, ...memberImportMessages }).toHaveProperty(code);
        }
      });
      read += 1;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect(memberImportFileMessages).toHaveProperty(error.code);
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(50);
  expect(read).toBeGreaterThan(20);
});
