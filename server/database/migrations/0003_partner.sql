-- Offices of the agency and the partners that sign agreements with it.

create table office (
  id uuid primary key default uuidv7(),
  code text collate "C" not null unique,
  name text not null,
  kind text collate "C" not null check (kind in ('HEAD', 'REGIONAL', 'BRANCH')),
  parent_id uuid references office (id),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
-- Which branch serves a regency; a member without a partner's office belongs to the branch of its village's regency.
create table office_regency (
  regency_id integer primary key references region (id),
  office_id uuid not null references office (id)
);
create index office_regency_office on office_regency (office_id);
grant select on office, office_regency to portal_app, portal_system, portal_definer;
call audit_table('office', '', false, '{}');

create table partner (
  id uuid primary key default uuidv7(),
  kind text collate "C" not null
    check (kind in ('MINISTRY', 'PROVINCE', 'REGENCY', 'VILLAGE', 'CENTRAL_BANK', 'AGGREGATOR', 'COMPANY', 'ASSOCIATION')),
  name text not null check (length(name) between 2 and 200),
  name_key text collate "C" not null,
  office_id uuid references office (id),
  region_id integer references region (id),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index partner_list on partner (name_key, id);
create index partner_office on partner (office_id, name_key, id);

-- The name an organisation bore on a day: letters and agreements of that day keep it.
create table partner_name (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner (id),
  name text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  unique (partner_id, valid_from)
);
create unique index partner_name_current on partner_name (partner_id) where valid_to is null;

create table partner_contact (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references partner (id),
  place smallint not null,
  name text not null check (length(name) between 2 and 120),
  position text,
  phone text collate "C",
  email text,
  unique (partner_id, place) deferrable initially deferred
);

-- An office sees its own partners and those without an office (ministries), whose members it serves by regency.
call force_row_security('partner', $p$(select viewer_country() or viewer_administrator())
  or id = any ((select viewer_partners())::uuid[])
  or coalesce((select viewer_office()) = coalesce(office_id, (select viewer_office())), false)$p$);
-- Answering for a partner decides whose members one sees: an office takes no partner to itself and gives none away, and
-- new partners come from the agency and its administrators.
create policy office_edits_its_own on partner as restrictive for update to portal_app
  using ((select viewer_office()) is null or office_id = (select viewer_office()));
create policy made_centrally on partner as restrictive for insert to portal_app
  with check ((select viewer_country()) or (select viewer_administrator()));
call force_row_security('partner_name', 'partner_id in (select p.id from partner p)');
call force_row_security('partner_contact', 'partner_id in (select p.id from partner p)');
call audit_table('partner', 'id', false, '{name_key}');
call audit_table('partner_name', 'partner_id', false, '{}');
call audit_table('partner_contact', 'partner_id', false, '{}');
grant select, insert, update on partner, partner_name to portal_app;
grant select, insert, update, delete on partner_contact to portal_app;
grant select on partner, partner_name, partner_contact to portal_definer, portal_system;

-- A partner's history is for everybody who sees the partner: its lines bear no region, so that the scope alone would
-- hide them from operators, offices and administrators.
create policy of_seen_partner on audit_entry for select to portal_app
  using (subject in ('partner', 'partner_name', 'partner_contact') and partner_id in (select p.id from partner p));
