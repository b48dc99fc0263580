import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** What runs first; what it fetches by itself is the sign-in, the frame and the pages that people open first. */
const start = 'app/entry.ts';

/**
 * The modules that are drawn with the words of the first file, as paths from the folder of the web pages: what the first
 * script fetches by itself, and whatever those modules import outright.
 */
export function firstModules(folder: string): ReadonlySet<string> {
  const found = new Set<string>();
  function visit(path: string): void {
    if (found.has(path) || !/\.tsx?$/.test(path) || !existsSync(posix.join(folder, path))) return;
    found.add(path);
    const { outright, later } = importsOf(path, readFileSync(posix.join(folder, path), 'utf8'));
    for (const imported of path === start ? [...outright, ...later] : outright) visit(imported);
  }
  visit(start);
  return found;
}

function importsOf(path: string, text: string): { outright: string[]; later: string[] } {
  const { module } = parseSync(path, text);
  const requests = [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries)];
  const outright = requests.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []);
  const later = module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1));
  const inHouse = (requested: readonly string[]) =>
    requested.filter((name) => name.startsWith('.')).map((name) => posix.join(posix.dirname(path), name));
  return { outright: inHouse(outright), later: inHouse(later) };
}
