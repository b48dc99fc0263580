-- Reminders: what was told to whom, by which way and when. The portal writes them in its own name; who was told marks them
-- as read.

-- One letter to one person, with everything that came up at once. Its id stays the same however often sending it is tried.
create table notification_letter (
  id uuid primary key default uuidv7(),
  user_id uuid not null references app_user (id),
  state text collate "C" not null default 'DUE'
    constraint notification_letter_state check (state in ('DUE', 'SENT', 'FAILED', 'DROPPED')),
  tries smallint not null default 0 constraint notification_letter_tries check (tries >= 0),
  created_at timestamptz not null,
  settled_at timestamptz,
  constraint notification_letter_settled check ((state = 'DUE') = (settled_at is null))
);
create index notification_letter_due on notification_letter (created_at, id) where state = 'DUE';

create table notification (
  id uuid primary key default uuidv7(),
  user_id uuid not null references app_user (id),
  -- who it was on that day: whoever reads the agreement later need not see the user
  user_name text not null,
  user_role text collate "C" not null,
  partner_id uuid not null references partner (id),
  kind text collate "C" not null constraint notification_kind
    check (kind in ('MOU_ENDING', 'MOU_WAITING', 'PAPER_MISSING', 'GROUP_STEP', 'BUDGET_DEADLINE')),
  mou_id uuid references mou (id),
  group_id uuid references partner_group (id),
  budget_id uuid references subsidy_budget (id),
  subject_id uuid not null generated always as (coalesce(mou_id, group_id, budget_id)) stored,
  -- which paper, state or stage; empty where the subject says all
  detail text collate "C" not null default '',
  -- the day that it is about, and how many days before it the reminder is due; less than nothing for after it
  about_on date not null,
  step smallint not null,
  created_at timestamptz not null,
  read_at timestamptz,
  -- the matter is done with, or a later reminder of it has come
  settled_at timestamptz,
  letter_id uuid references notification_letter (id),
  constraint notification_subject check (num_nonnulls(mou_id, group_id, budget_id) = 1
    and case when kind = 'GROUP_STEP' then group_id when kind = 'BUDGET_DEADLINE' then budget_id else mou_id end is not null),
  constraint notification_once unique (user_id, kind, subject_id, detail, about_on, step)
);
create index notification_of_user on notification (user_id, created_at desc, id desc);
create index notification_unread on notification (user_id) where read_at is null and settled_at is null;
create index notification_of_mou on notification (mou_id, created_at desc, id desc) where mou_id is not null;
create index notification_of_letter on notification (letter_id) where letter_id is not null;
create index notification_open on notification (kind, subject_id) where settled_at is null;

-- One's own, as long as one still sees what they are about; and those of an agreement for whoever keeps it.
call force_row_security('notification', $p$user_id = (select viewer_user())
  and (mou_id is null or exists (select from mou m where m.id = mou_id))
  and (group_id is null or exists (select from partner_group g where g.id = group_id))
  and (budget_id is null or exists (select from subsidy_budget b where b.id = budget_id))$p$);
do $$ begin
  execute format('create policy of_kept_agreement on notification for select to portal_app using (mou_id is not null and (%s))', mou_keepers_predicate());
end $$;
call force_row_security('notification_letter', 'id in (select n.letter_id from notification n)');
grant select, update (read_at) on notification to portal_app;
grant select on notification_letter to portal_app;
grant select, insert, update (settled_at, letter_id) on notification to portal_system;
grant select, insert, update (state, tries, settled_at) on notification_letter to portal_system;

-- Whether reminders come by e-mail too. The portal needs the address to write to, and who works where.
alter table app_user add column mail_reminders boolean not null default true;
grant select (mail_reminders), update (mail_reminders) on app_user to portal_app;
grant select (id, name, email, locale, role, scope_kind, partner_ids, scope_office_id, disabled_at, mail_reminders) on app_user to portal_system;
