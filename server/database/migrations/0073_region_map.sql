-- The shapes of regions as an office or a partner has them, from a GeoJSON of its own: nobody's data, so they stand in the
-- clear, but they may not be everybody's to show. One map for the provinces (parent_id is null) and one for the regencies
-- of each province; another file for the same place takes the place of the first.

create table region_map (
  id uuid primary key default uuidv7(),
  partner_id uuid references partner (id),
  office_id uuid references office (id),
  parent_id integer references region (id),
  region_count integer not null constraint region_map_count check (region_count between 1 and 100),
  -- code -> rings, each a flat list of longitudes and latitudes; read whole and never searched
  shapes jsonb not null constraint region_map_shapes check (jsonb_typeof(shapes) = 'object'),
  uploaded_by uuid not null references app_user (id),
  uploaded_by_name text not null,
  created_at timestamptz not null,
  constraint region_map_owner check (num_nonnulls(partner_id, office_id) = 1),
  constraint region_map_once unique nulls not distinct (partner_id, office_id, parent_id)
);
call force_row_security('region_map', $p$(select viewer_country())
  or partner_id = any ((select viewer_home_partners())::uuid[]) or office_id = (select viewer_office())$p$);
call restrict_writing('region_map', $p$office_id = (select viewer_office())
  or ((select viewer_region()) = 0 and partner_id = any ((select viewer_partners())::uuid[]))$p$);
call refuse_auditors('region_map');
create policy in_own_name on region_map as restrictive for insert to portal_app with check (uploaded_by = (select viewer_user()));
call audit_table('region_map', 'partner_id', false, '{shapes}');
grant select, insert, delete on region_map to portal_app;
grant select on region_map to portal_system;
