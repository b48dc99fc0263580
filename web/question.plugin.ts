import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addTypenameToDocument } from '@apollo/client/utilities';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { Plugin } from 'vite';

const asked = /\.graphql\?question$/;

/**
 * `import query from './HomePage.graphql?question'` gives the text that the client would send for the file's one
 * operation, fragments of other files and names of types included: it can be asked before the client is there.
 */
export function question(): Plugin {
  return {
    name: 'question',
    enforce: 'pre',
    load(id) {
      if (!asked.test(id)) return null;
      const { definitions } = parse(readFileSync(id.replace(/\?.*/, ''), 'utf8'));
      const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      if (!operation) throw new Error(`${id} asks nothing`);
      const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(operation)] };
      const text = stripIgnoredCharacters(print(addTypenameToDocument(whole)));
      return { code: `export default ${JSON.stringify(text)};`, moduleType: 'js' };
    },
  };
}

/** All that a definition spreads, and what that spreads. Names of fragments are unique in the portal. */
function fragmentsOf(start: DocumentNode['definitions'][number]): FragmentDefinitionNode[] {
  const known = new Map<string, FragmentDefinitionNode>();
  for (const file of globSync('**/*.graphql', { cwd: import.meta.dirname })) {
    for (const definition of parse(readFileSync(join(import.meta.dirname, file), 'utf8')).definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) known.set(definition.name.value, definition);
    }
  }
  const needed = new Set<FragmentDefinitionNode>();
  function gather(definition: DocumentNode['definitions'][number]): void {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = known.get(name.value);
        if (!fragment) throw new Error(`no fragment is called ${name.value}`);
        if (needed.has(fragment)) return;
        needed.add(fragment);
        gather(fragment);
      },
    });
  }
  gather(start);
  return [...needed];
}
