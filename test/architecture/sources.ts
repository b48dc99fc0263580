import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Source text by path from the checkout, with forward slashes: server/kernel/nik.ts. */
export type Sources = ReadonlyMap<string, string>;

export interface Import {
  readonly from: string;
  /** A path of the checkout for relative imports, else the name of a package. */
  readonly to: string;
  /** Gone after compiling: says something about knowledge, nothing about the order of loading. */
  readonly typeOnly: boolean;
}

export function readSources(folders: readonly string[], ending = /\.tsx?$/): Sources {
  const found = new Map<string, string>();
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !ending.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/');
      if (!path.includes('node_modules/') && !path.includes('__generated__'))
        found.set(path, readFileSync(join(root, path), 'utf8'));
    }
  return found;
}

const STATEMENT = /^(?:import|export)(\s+type)?\b[^'";]*?\bfrom\s+'([^']+)'/gm;
const BARE = /^import\s+'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g;

export function importsOf(sources: Sources): Import[] {
  const found: Import[] = [];
  for (const [from, text] of sources) {
    const add = (specifier: string, typeOnly: boolean) => found.push({ from, to: resolve(from, specifier), typeOnly });
    for (const [, type, specifier] of text.matchAll(STATEMENT)) add(specifier as string, type !== undefined);
    for (const pattern of [BARE, DYNAMIC])
      for (const [, specifier] of text.matchAll(pattern)) add(specifier as string, false);
  }
  return found;
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}
