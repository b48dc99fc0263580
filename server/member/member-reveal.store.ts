import type { Act } from '../database/act.ts';

/** The encrypted NIK, with a line in the audit trail that it was looked at. @returns none where the member is not in sight */
export async function revealedCipher(act: Act, id: string, why: string): Promise<Buffer | undefined> {
  const [row] = await act.sql.query<{ noted: boolean; nik_cipher: Buffer }>({
    text: 'select m.nik_cipher, nik_reveal_note(m.id, $2) as noted from member m where m.id = $1',
    values: [id, why],
  });
  return row?.noted ? row.nik_cipher : undefined;
}
