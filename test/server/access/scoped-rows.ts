import { createHash } from 'node:crypto';
import type { TestPortal } from '../../support/portal.ts';
import { codeOf, type Place, places, type World } from '../../support/world.ts';

/** How a row of each scoped table is told to belong to a place: an expression that gives the place's label. */
export const scopedTables: Readonly<Record<string, string>> = {
  member: 't.name',
  member_tally: '(select m.name from member m where (m.partner_id, m.village_id) = (t.partner_id, t.village_id))',
  audit_entry: `(select m.name from member m where m.id = t.row_id and t.subject = 'member')`,
  job: 't.failure_code',
  document: 't.file_name',
  document_chunk: '(select d.file_name from document d where d.id = t.document_id)',
  member_import: 't.file_name',
  member_import_row: 't.note',
};

/** One row in every table that hangs on a partner and a place, for each place of the world. */
export async function fillScopedTables(portal: TestPortal, world: World): Promise<void> {
  const { sql, clock } = portal;
  const uploader = world.watcher('agency').actor.user.id;
  for (const place of places) {
    const scope = await scopeColumns(portal, world, place);
    const label = `Warga ${place.label}`;
    const at = { created_at: clock.now() };
    await sql.insert('job', {
      kind: 'MEMBER_IMPORT_CHECK',
      failure_code: label,
      requested_by: uploader,
      ...scope,
      ...at,
    });
    const document = await sql.insert<{ id: string }>('document', {
      kind: 'MEMBER_IMPORT',
      file_name: label,
      uploaded_by: uploader,
      ...scope,
      ...at,
    });
    await sql.insert('document_chunk', { document_id: document.id, number: 0, cipher: Buffer.alloc(40) });
    const list = await sql.insert<{ id: string }>('member_import', {
      ...{
        document_id: document.id,
        file_name: label,
        file_size: 1,
        sha256: createHash('sha256').update(label).digest(),
      },
      ...{ cover_from: '2026-03-02', uploaded_by: uploader, uploaded_by_name: 'Pengunggah', updated_at: clock.now() },
      ...scope,
      ...at,
    });
    await sql.insert('member_import_row', {
      ...{ import_id: list.id, row_number: 1, outcome: 'REFUSED', warned: false, note: label, cells: Buffer.alloc(30) },
      ...scope,
    });
  }
}

/** partner_id, office_id and the four region columns, as the row of this place has them. */
async function scopeColumns(portal: TestPortal, world: World, place: Place) {
  const village = await portal.sql.one<Record<string, number>>(
    'select province_id, regency_id, district_id, id as village_id from region where code = $1 and valid_to is null',
    [await codeOf(portal, place)],
  );
  return {
    partner_id: world.partners[place.partner].id,
    office_id: place.office && world.offices[place.office].id,
    ...village,
  };
}
