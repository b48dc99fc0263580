-- Entries at one unit that come at the same time. Each entry holds the row of its unit against being removed before the unit is
-- locked to add it up; a lock that also waits for such holders waits for the other entry, which waits for this one. Totals are
-- no key, so the weaker lock is enough: it lets holders be and keeps out whoever else adds up.
call replace_as_definer($definition$
create or replace function ledger_posted() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  wrong integer;
begin
  -- always in one order, or two acts over the same units would wait for each other crosswise
  perform 1 from allocation a where a.id in (select p.allocation_id from posted p) order by a.id for no key update;
  execute $q$ select count(*) from posted p left join allocation a on (a.id, a.budget_id, a.partner_id) = (p.allocation_id, p.budget_id, p.partner_id)
    where a.id is null $q$ into wrong;
  if wrong > 0 then
    raise exception 'an entry of another budget' using errcode = 'foreign_key_violation', constraint = 'ledger_entry_allocation';
  end if;
  execute $q$
    update allocation a set allocated = a.allocated + p.allocated, topped_up = a.topped_up + p.topped_up, reserved = a.reserved + p.reserved,
                            spent = a.spent + p.spent, received = a.received + p.received
      from (select x.allocation_id, sum(x.allocated) as allocated, sum(x.topped_up) as topped_up, sum(x.reserved) as reserved, sum(x.spent) as spent,
                   sum(x.received) as received from posted x group by 1) p
     where a.id = p.allocation_id $q$;
  execute $q$
    update subsidy_budget b set allocated = b.allocated + p.allocated
      from (select x.budget_id, sum(x.allocated) as allocated from posted x group by 1 having sum(x.allocated) <> 0) p where b.id = p.budget_id $q$;
  return null;
end $$
$definition$);
call replace_as_definer($definition$
create or replace function claims_post(ids uuid[], categories text[], months date[], payments uuid[], sums bigint[], counts integer[], partners uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  wrong integer;
begin
  perform 1 from allocation a where a.id = any (ids) order by a.id for no key update;
  execute $q$
    select count(*) from unnest($1, $6, $7) x (id, n, partner_id) left join allocation a on a.id = x.id and a.partner_id = x.partner_id
      left join subsidy_budget b on b.id = a.budget_id
     where a.id is null or (x.n > 0 and b.state <> 'OPEN') $q$ into wrong using ids, categories, months, payments, sums, counts, partners;
  if wrong > 0 then
    raise exception 'a claim on a budget that is not open or of another partner' using errcode = 'foreign_key_violation', constraint = 'contribution_allocation';
  end if;
  execute $q$
    with moved as (
      select x.id, x.category, x.month, sum(x.n) as people from unnest($1, $2, $3, $6) x (id, category, month, n) group by 1, 2, 3 having sum(x.n) <> 0),
    written as (
      update allocation_month q set people = q.people + m.people from moved m
       where (q.allocation_id, q.category, q.month) = (m.id, m.category, m.month) returning 1)
    select (select count(*) from moved) - (select count(*) from written) $q$ into wrong using ids, categories, months, payments, sums, counts;
  if wrong > 0 then
    raise exception 'a month that the budget does not cover' using errcode = 'check_violation', constraint = 'contribution_claim_month';
  end if;
  execute $q$
    insert into ledger_entry (allocation_id, budget_id, partner_id, kind, reserved, spent, person_months, payment_id, note, made_by, made_by_name, made_at)
    select a.id, a.budget_id, a.partner_id, e.kind, e.reserved, e.spent, abs(e.n), e.payment_id,
           (select w.why from (values (left(current_setting('portal.reason', true), 300))) w (why) where length(w.why) >= 5), viewer_user(), nullif(current_setting('portal.user_name', true), ''), viewer_instant()
      from (select x.id, case when sum(x.amount) > 0 then 'RESERVE' else 'RELEASE' end as kind, sum(x.amount) as reserved, 0 as spent, sum(x.n) as n,
                   null::uuid as payment_id
              from unnest($1, $5, $6) x (id, amount, n) group by x.id having sum(x.amount) <> 0
            union all
            select x.id, case when sum(x.amount) > 0 then 'SPEND' else 'REVERSE' end, 0, sum(x.amount), sum(x.n), x.payment_id
              from unnest($1, $4, $5, $6) x (id, payment_id, amount, n) where x.payment_id is not null group by x.id, x.payment_id having sum(x.amount) <> 0) e
      join allocation a on a.id = e.id $q$ using ids, categories, months, payments, sums, counts;
end $$
$definition$);
