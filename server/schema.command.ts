import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './schema.ts';

// `npm run schema` writes schema.graphql, `npm run schema -- --check` fails when the committed one differs.
const file = new URL('../schema.graphql', import.meta.url);
const text = `# Made by "npm run schema" from the resolvers; edit those.\n\n${printSchema(lexicographicSortSchema(createSchema()))}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('schema.graphql differs from the resolvers: run "npm run schema" and read the difference\n');
  process.exitCode = 1;
}
