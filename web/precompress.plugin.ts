import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const worthIt = 1024;
const texts = /\.(js|css|svg)$/;

/** Writes each asset a second and third time, compressed as far as it goes: the server sends those and compresses nothing. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const assets = join(dir, 'assets');
      for (const name of readdirSync(assets).filter((file) => texts.test(file))) {
        const content = readFileSync(join(assets, name));
        if (content.length >= worthIt) {
          writeFileSync(
            join(assets, `${name}.br`),
            brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
          );
          writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }));
        }
      }
    },
  };
}
