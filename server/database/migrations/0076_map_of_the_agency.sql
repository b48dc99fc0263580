-- The agency keeps a map of its own: one that belongs to no partner and no office. Whoever sees the whole country sees it.

alter table region_map drop constraint region_map_owner,
  add constraint region_map_owner check (num_nonnulls(partner_id, office_id) <= 1);

drop policy adding on region_map;
drop policy changing on region_map;
drop policy removing on region_map;
call restrict_writing('region_map', $p$office_id = (select viewer_office())
  or ((select viewer_region()) = 0 and partner_id = any ((select viewer_partners())::uuid[]))
  or ((select viewer_country()) and num_nonnulls(partner_id, office_id) = 0)$p$);
