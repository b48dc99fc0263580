import type { Act } from '../database/act.ts';
import { uuidv7 } from '../kernel/id.ts';

/** The job stands where the payment stands: everybody who may decide sees how far it is. */
export async function insertPaymentJob(act: Act, paymentId: string, work: object): Promise<string> {
  const jobId = uuidv7();
  await act.sql.query({
    text: `insert into job (id, kind, subject_id, requested_by, partner_id, office_id, province_id, regency_id, district_id, village_id, created_at, request)
           select $2, 'PAYMENT_MONTHS', p.id, $3, p.partner_id, p.office_id, p.province_id, p.regency_id, p.district_id, p.village_id, $4, $5
             from payment p where p.id = $1`,
    values: [paymentId, jobId, act.viewer.userId, act.at, JSON.stringify(work)],
  });
  return jobId;
}
