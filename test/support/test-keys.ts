import { createHash } from 'node:crypto';
import { rolePasswords } from '../../server/database/roles.ts';
import { deriveKeys } from '../../server/keys.ts';

/** The same in the template and in every clone; a real portal would refuse nothing about it but must never have it. */
const testMasterKey = createHash('sha256').update('only for tests').digest();
export const testKeys = deriveKeys(testMasterKey);
export const testRolePasswords = rolePasswords(testKeys);
