import type { Act } from '../database/act.ts';
import type { JobKind } from '../jobs/job.codes.ts';
import type { Belonging } from '../member/member-belonging.ts';

/** The file carries the scope of its uploader: the partner, and the region the uploader is limited to. */
export async function insertUpload(act: Act, partnerId: string, fileName: string): Promise<string | undefined> {
  const [row] = await act.sql.query<{ id: string }>({
    text: `insert into document (kind, partner_id, office_id, province_id, regency_id, district_id, village_id, file_name, uploaded_by, created_at)
           select 'MEMBER_IMPORT', p.id, p.office_id, r.province_id, r.regency_id, r.district_id, case when r.level = 4 then r.id end, $3, $4, $5
             from partner p left join region r on r.id = nullif($2::integer, 0) where p.id = $1
           returning id`,
    values: [partnerId, act.viewer.regionId, fileName, act.viewer.userId, act.at],
  });
  return row?.id;
}

export interface NewImport {
  readonly id: string;
  readonly documentId: string;
  readonly coverFrom: string;
  readonly to: Belonging;
}

export async function insertImport(act: Act, { id, documentId, coverFrom, to }: NewImport): Promise<void> {
  await act.sql.query({
    text: `insert into member_import (id, partner_id, office_id, province_id, regency_id, district_id, village_id, document_id, file_name,
                                      file_size, sha256, cover_from, group_id, mou_id, uploaded_by, uploaded_by_name, created_at, updated_at)
           select $1, d.partner_id, d.office_id, d.province_id, d.regency_id, d.district_id, d.village_id, d.id, d.file_name,
                  d.size, d.sha256, $3, $7, $8, $4, $5, $6, $6 from document d where d.id = $2`,
    values: [id, documentId, coverFrom, act.viewer.userId, act.viewer.name, act.at, to.groupId, to.mouId],
  });
}

/** A job of an import stands in the import's scope. @returns its id; none where the import is not in sight */
export async function insertImportJob(act: Act, kind: JobKind, importId: string): Promise<string | undefined> {
  const [job] = await act.sql.query<{ id: string }>({
    text: `insert into job (kind, subject_id, requested_by, partner_id, office_id, province_id, regency_id, district_id, village_id, created_at)
           select $2, i.id, $3, i.partner_id, i.office_id, i.province_id, i.regency_id, i.district_id, i.village_id, $4
             from member_import i where i.id = $1 returning id`,
    values: [importId, kind, act.viewer.userId, act.at],
  });
  if (job)
    await act.sql.query({ text: 'update member_import set job_id = $2 where id = $1', values: [importId, job.id] });
  return job?.id;
}
