import { deriveKeys } from '../../server/keys.ts';

/** Keys of data that nobody will miss. */
export const benchKeys = deriveKeys(Buffer.alloc(32, 7));
