import { type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

// Documents are parsed once and kept, so their nodes are good keys: the walk is done once an operation text.
const known = new WeakMap<object, Map<string, ReadonlySet<string>>>();

/**
 * Names of the fields asked for at the end of the given paths (`nodes`, `edges.node`, or '' for the field itself),
 * fragments included. Directives that leave a field out are not evaluated: that reads a column too many, never too few.
 */
export function requestedFields(info: GraphQLResolveInfo, paths: readonly string[]): ReadonlySet<string> {
  const [field] = info.fieldNodes;
  if (!field) return new Set();
  const byPaths = known.get(field) ?? new Map<string, ReadonlySet<string>>();
  known.set(field, byPaths);
  const key = paths.join('|');
  const before = byPaths.get(key);
  if (before) return before;
  const names = new Set<string>();
  for (const node of info.fieldNodes) {
    for (const path of paths) collect(node.selectionSet, path === '' ? [] : path.split('.'), info.fragments, names);
  }
  byPaths.set(key, names);
  return names;
}

function collect(
  selections: SelectionSetNode | undefined,
  path: readonly string[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  names: Set<string>,
): void {
  for (const selection of selections?.selections ?? []) {
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      collect(fragments[selection.name.value]?.selectionSet, path, fragments, names);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, path, fragments, names);
    else if (path.length === 0) names.add(selection.name.value);
    else if (selection.name.value === path[0]) collect(selection.selectionSet, path.slice(1), fragments, names);
  }
}
