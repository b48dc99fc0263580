import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly name: string;
  readonly imports: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/** What the page of each kind of address needs in any case, by the names of the scripts. */
const pages = { 'index.html': ['base'], 'portal.html': ['ask', 'portal', 'kit'] };

/**
 * Writes the one page twice: for signing in, and for everything else. Each names what it will need, so that the browser
 * fetches all of it at once instead of script after script.
 */
export function preload(): Plugin {
  return {
    name: 'preload',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk') as unknown as Chunk[];
      const html = readFileSync(join(dir, 'index.html'), 'utf8');
      for (const [page, names] of Object.entries(pages)) {
        const links = linksOf(chunks, names).filter((link) => !html.includes(link.address));
        const lines = links.map(
          ({ kind, address }) =>
            `    <link rel="${kind}" crossorigin href="${address}"${kind === 'preload' ? ' as="style"' : ''}>\n`,
        );
        writeFileSync(join(dir, page), html.replace('  </head>', `${lines.join('')}  </head>`));
      }
    },
  };
}

/** The scripts of these names with all that they import, and their styles. */
function linksOf(chunks: readonly Chunk[], names: readonly string[]): { kind: string; address: string }[] {
  const needed = new Set<Chunk>();
  function need(chunk: Chunk | undefined): void {
    if (!chunk || needed.has(chunk)) return;
    needed.add(chunk);
    for (const imported of chunk.imports) need(chunks.find(({ fileName }) => fileName === imported));
  }
  for (const name of names) {
    const chunk = chunks.find((each) => each.name === name);
    if (!chunk) throw new Error(`no script is named ${name}`);
    need(chunk);
  }
  const styles = new Set([...needed].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
  return [
    ...[...needed].map(({ fileName }) => ({ kind: 'modulepreload', address: `/${fileName}` })),
    ...[...styles].map((style) => ({ kind: 'preload', address: `/${style}` })),
  ];
}
