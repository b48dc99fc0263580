import type { NikKeys } from '../../../server/kernel/nik-cipher.ts';
import { testKeys } from '../../support/test-keys.ts';

export const importKeys: NikKeys = { hash: { id: 1, key: testKeys.hashes }, cells: [{ id: 1, key: testKeys.cells }] };
