import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json, whether this file runs from server/ or compiled from dist/server/. */
export const checkout = folderWithManifest(dirname(fileURLToPath(import.meta.url)));

function folderWithManifest(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('No package.json above the server');
  return folderWithManifest(parent);
}
