import type { MemberImportFactsFragment } from './MemberImport.generated.ts';

type Belongs = Pick<MemberImportFactsFragment, 'partner' | 'group' | 'mou'>;

/** Another file for the same partner, group and agreement. */
export function nextImportPath({ partner, group, mou }: Belongs): string {
  const search = new URLSearchParams({
    mitra: partner.id,
    ...(group && { kelompok: group.id }),
    ...(mou && { mou: mou.id }),
  });
  return `/impor/baru?${search}`;
}

/** Where an import is found: in the list of imports, and where it has a group, with that group. */
export const importCrumbs = (imports: string, group: MemberImportFactsFragment['group'] | undefined) => [
  { to: '/impor', label: imports },
  ...(group ? [{ to: `/kelompok/${group.id}`, label: group.name }] : []),
];
