-- Calls, visits and meetings with a group. What was written stays: a mistake is put right by an entry that says which one
-- it corrects.

create table group_activity (
  id uuid primary key default uuidv7(),
  group_id uuid not null,
  partner_id uuid not null,
  kind text collate "C" not null constraint group_activity_kind check (kind in ('CALL', 'VISIT', 'MEETING')),
  happened_on date not null,
  note text not null constraint group_activity_note check (length(note) between 3 and 500),
  corrects_id uuid,
  recorded_by uuid not null references app_user (id),
  recorded_by_name text not null,
  created_at timestamptz not null,
  constraint group_activity_of_group unique (group_id, id),
  constraint group_activity_corrected_once unique (corrects_id),
  constraint group_activity_other check (corrects_id <> id),
  constraint group_activity_group_fkey foreign key (partner_id, group_id) references partner_group (partner_id, id),
  constraint group_activity_corrects_fkey foreign key (group_id, corrects_id) references group_activity (group_id, id)
);
create index group_activity_list on group_activity (group_id, happened_on, id);
call force_row_security('group_activity', 'group_id in (select g.id from partner_group g)');
call refuse_auditors('group_activity');
create policy in_own_name on group_activity as restrictive for insert to portal_app with check (recorded_by = (select viewer_user()));
call audit_table('group_activity', 'partner_id', false, '{}');
grant select, insert on group_activity to portal_app;
grant select on group_activity to portal_system;
