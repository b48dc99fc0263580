import type { GroupMouFragment } from './GroupPage.generated.ts';

interface GroupOfPartner {
  readonly id: string;
  readonly partner: { readonly id: string };
}

function within({ id, partner }: GroupOfPartner, mou: GroupMouFragment | null): URLSearchParams {
  return new URLSearchParams({ mitra: partner.id, kelompok: id, ...(mou && { mou: mou.id }), kembali: 'kelompok' });
}

/** The form for one more member, which comes back to the group. Who pays is what the agreement says, where it names one. */
export function newMemberPath(group: GroupOfPartner, mou: GroupMouFragment | null): string {
  const search = within(group, mou);
  if (mou && mou.payer !== 'SHARED') search.set('bayar', mou.payer);
  return `/peserta/baru?${search}`;
}

/** The upload of a list for a group, which comes back to it. */
export const newImportPath = (group: GroupOfPartner, mou: GroupMouFragment | null) =>
  `/impor/baru?${within(group, mou)}`;
