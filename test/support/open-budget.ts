import type { TestPortal } from './portal.ts';

type Id = { id: string };

/** An open budget with its one line, straight in its tables: asked for by one user and approved by another. */
export async function openBudget(
  { sql, make }: Pick<TestPortal, 'sql' | 'make'>,
  { partnerId, mouId, total }: { partnerId: string; mouId: string; total: number },
): Promise<{ budget: Id; line: Id }> {
  const [asker, approver] = [await make.user('AGENCY', null), await make.user('AGENCY', null)];
  const at = '2026-03-02T02:00:00Z';
  const budget = await sql.insert<Id>('subsidy_budget', {
    ...{
      partner_id: partnerId,
      mou_id: mouId,
      name: 'Anggaran Contoh',
      name_key: 'ANGGARAN CONTOH',
      fund_source: 'BKBK',
    },
    ...{ year: 2026, first_month: '2026-01-01', months: 12, age_from: 17, age_to: 64, created_at: at, updated_at: at },
  });
  const line = await sql.insert<Id>('subsidy_line', {
    ...{ budget_id: budget.id, partner_id: partnerId, unit_kind: 'ANY', split: 'EACH', grant_amount: 100_000_000 },
    ...{ share: 1000, quota_mme: 50, quota_pr: 25, quota_other: 0, tranche_shares: [3000, 7000] },
    tranche_days: ['2026-03-01', '2026-08-01'],
  });
  await sql.all(
    `update subsidy_budget set state = 'OPEN', asked_by = $2, asked_by_name = 'Peminta', asked_at = $4, approved_by = $3,
       approved_by_name = 'Penyetuju', approved_at = $4, approved_total = $5 where id = $1`,
    [budget.id, asker.id, approver.id, at, total],
  );
  return { budget, line };
}
