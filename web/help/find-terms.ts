import type { termGroups } from './terms.ts';

type Groups = typeof termGroups;

const key = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

/** The terms that bear every typed word in their name or meaning, in either language; groups without any are left out. */
export function findTerms(groups: Groups, typed: string): Groups {
  const words = key(typed).split(' ').filter(Boolean);
  if (words.length === 0) return groups;
  return groups
    .map((group) => ({
      ...group,
      terms: group.terms.filter(({ name, meaning }) => {
        const said = key([name.id, name.en, meaning.id, meaning.en].join(' '));
        return words.every((word) => said.includes(word));
      }),
    }))
    .filter(({ terms }) => terms.length > 0);
}
