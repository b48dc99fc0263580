import type { Viewer } from '../access/viewer.ts';
import { type MemberFilter, memberPredicates, memberSource } from './member.queries.ts';

/** Which members an act on many is about: some by name, or all that a filter shows. */
export type MemberSelection = { readonly ids: readonly string[] } | { readonly filter: MemberFilter };

/** What a statement over a selection reads from, and its predicates; the same filter shows the same people as the list. */
export function selectedMembers(
  viewer: Viewer,
  selection: MemberSelection,
  values: unknown[],
): { from: string; where: string } {
  if ('filter' in selection) {
    const from = memberSource(viewer, selection.filter, values);
    return { from, where: memberPredicates(viewer, selection.filter, values).join(' and ') };
  }
  values.push(selection.ids);
  const among = `m.id = any ($${values.length}::uuid[])`;
  return { from: 'member m', where: [among, ...memberPredicates(viewer, {}, values)].join(' and ') };
}

interface Stored {
  ids?: readonly string[];
  filter?: Omit<MemberFilter, 'nikHash'> & { nikHash?: string | null };
}

/** As a job finds it again: a hash travels as text. */
export function storedSelection(selection: MemberSelection): string {
  if ('ids' in selection) return JSON.stringify({ ids: selection.ids } satisfies Stored);
  const { nikHash, ...same } = selection.filter;
  return JSON.stringify({ filter: { ...same, nikHash: nikHash?.toString('hex') ?? null } } satisfies Stored);
}

export function selectionOf(stored: object): MemberSelection {
  const { ids, filter } = stored as Stored;
  if (ids) return { ids };
  const { nikHash, ...same } = filter ?? {};
  return { filter: { ...same, nikHash: nikHash ? Buffer.from(nikHash, 'hex') : null } };
}
