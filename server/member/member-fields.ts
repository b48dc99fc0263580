import type { GraphQLResolveInfo } from 'graphql';
import { requestedFields } from '../graphql/requested-fields.ts';
import { GROUP_NAME } from './member.columns.ts';

const besideMember: ReadonlySet<string> = new Set(['id', 'name', '__typename']);
const named = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The fields of members that are asked for. A group of which only the name is wanted comes along in the same statement. */
export function memberFields(info: GraphQLResolveInfo, paths: readonly string[]): ReadonlySet<string> {
  const fields = requestedFields(info, paths);
  if (!fields.has('group')) return fields;
  const ofGroup = requestedFields(
    info,
    paths.map((path) => (path === '' ? 'group' : `${path}.group`)),
  );
  if (![...ofGroup].every((field) => besideMember.has(field))) return fields;
  const known = named.get(fields) ?? new Set([...fields, GROUP_NAME]);
  named.set(fields, known);
  return known;
}
