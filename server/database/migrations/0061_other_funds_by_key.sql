-- Which months other funds have taken is looked up for each person by a key. The plan of a function stays with its connection,
-- and one made while there were no months would read all of them for every person of a list; so would one made after many
-- months had been taken back, since the planner then thinks that there are none.
call replace_as_definer($definition$
create or replace function subsidised_elsewhere(members uuid[], first date, last date) returns table (member_id uuid, month date)
  language sql stable security definer set search_path = pg_catalog, public set enable_seqscan = off as $body$
  select m.id, o.month
    from unnest(members) x (id)
   cross join lateral (
     select y.id, y.person_id from member y
      where y.id = x.id
        and ((select viewer_country()) or y.office_id = (select viewer_office())
             or (y.partner_id = any ((select viewer_partners())::uuid[])
                 and (select viewer_region()) in (0, y.province_id, y.regency_id, y.district_id, y.village_id))
             or y.group_id = any ((select viewer_groups())::uuid[])) offset 0) m
   cross join lateral (
     select c.month from contribution c
      where c.person_id = m.person_id and c.month between first and last and c.member_id <> m.id
        and c.payer = 'FUND' and (c.allocation_id is not null or c.payment_id is not null) offset 0) o
$body$
$definition$);

call replace_as_definer($definition$
create or replace function subsidised_numbers(partner uuid, hashes bytea[], first date, last date) returns table (nik_hash bytea, month date)
  language sql stable security definer set search_path = pg_catalog, public set enable_seqscan = off rows 1000 as $body$
  select p.nik_hash, o.month
    from unnest(hashes) x (nik_hash)
   cross join lateral (select y.id, y.nik_hash from person y where y.nik_hash = x.nik_hash offset 0) p
   cross join lateral (
     select c.month from contribution c
      where c.person_id = p.id and c.month between first and last and c.partner_id <> partner
        and c.payer = 'FUND' and (c.allocation_id is not null or c.payment_id is not null) offset 0) o
   where partner = any (viewer_partners())
$body$
$definition$);
