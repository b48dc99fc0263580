-- Long work as its requester sees it. The queue behind it carries only this id.
create table job (
  id uuid primary key default uuidv7(),
  kind text collate "C" not null,
  subject_id uuid,
  requested_by uuid not null references app_user (id),
  partner_id uuid not null references partner (id),
  office_id uuid,
  province_id integer,
  regency_id integer,
  district_id integer,
  village_id integer,
  state text collate "C" not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  step text collate "C" not null default '',
  done integer not null default 0 check (done >= 0),
  total integer check (total >= 0),
  failure_code text collate "C",
  cancel_requested boolean not null default false,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index job_subject on job (subject_id, id desc);
call force_row_security('job', scope_predicate('partner_id', true));
-- A job opens its requester's view, so nobody may file one in another's name.
create policy in_own_name on job as restrictive for insert to portal_app with check (requested_by = (select viewer_user()));
grant select, insert, update (cancel_requested) on job to portal_app;
grant select, update on job to portal_system;
grant select on job to portal_definer;

-- The requester's view for a job, opened afresh: a user disabled or narrowed meanwhile stops the work.
create function viewer_open_job(job_id uuid, at timestamptz) returns table (
  user_id uuid, user_name text, login text, role text, scope_kind text, locale text, demo boolean,
  office_id uuid, partner_ids uuid[], region_id integer
) language plpgsql rows 1 security definer set search_path = pg_catalog, public as $$
begin
  select u.id, u.name, u.login, u.role, u.scope_kind, u.locale, u.demo
    into user_id, user_name, login, role, scope_kind, locale, demo
    from job j join app_user u on u.id = j.requested_by
   where j.id = job_id and j.state in ('WAITING', 'RUNNING') and u.disabled_at is null;
  if user_id is null then return; end if;
  select v.office_id, v.partner_ids, v.region_id into office_id, partner_ids, region_id
    from viewer_scope(user_id, scope_kind) v;
  perform viewer_settings(user_id, role, scope_kind, office_id, partner_ids, region_id);
  perform viewer_trace(user_name, at, 'job ' || job_id);
  return next;
end $$;
call give_to_definer('viewer_open_job(uuid,timestamptz)');
grant execute on function viewer_open_job(uuid, timestamptz) to portal_app;

-- One answer a key: the same act sent twice is done once, the same key with another body is refused.
create table idempotency (
  user_id uuid not null,
  operation text collate "C" not null,
  key text collate "C" not null check (length(key) between 8 and 100),
  request_hash bytea not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (user_id, operation, key)
);
call force_row_security('idempotency', 'user_id = (select viewer_user())');
grant select, insert, update on idempotency to portal_app;
grant select, delete on idempotency to portal_system;
