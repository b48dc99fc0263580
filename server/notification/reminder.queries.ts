import { EVIDENCE } from '../mou-document/evidence.queries.ts';
import { REMINDED_UNTIL_DAYS_LATE, reminderSteps } from './notification.codes.ts';

const earliest = (kind: keyof typeof reminderSteps) => Math.max(...reminderSteps[kind]);
const sinceAsked = `(coalesce(m.reviewed_at, m.asked_at) at time zone 'Asia/Jakarta')::date`;

/**
 * What there is to remind of on the day $1, as a table to select from: kind, partner_id, office_id (that of the partner),
 * mou_id or group_id or budget_id, detail, about_on, who (the role whose work it is) and not_user, who has done their part.
 */
const MATTERS = `(
  select 'MOU_ENDING' as kind, m.partner_id, p.office_id, m.id as mou_id, null::uuid as group_id, null::uuid as budget_id, '' as detail,
         m.ends_on as about_on, 'BOTH' as who, null::uuid as not_user
    from mou m join partner p on p.id = m.partner_id
   where m.state = 'ACTIVE' and m.kind <> 'ADDENDUM' and m.ends_on between $1::date and $1::date + ${earliest('MOU_ENDING')}
     and not exists (select from mou r where r.renews_id = m.id and r.state in ('SIGNED', 'ACTIVE'))
  union all
  select 'MOU_WAITING', m.partner_id, p.office_id, m.id, null, null, m.state, ${sinceAsked}, 'COORDINATOR',
         case when m.state = 'IN_REVIEW' then m.asked_by end
    from mou m join partner p on p.id = m.partner_id where m.state in ('IN_REVIEW', 'READY')
  union all
  select 'PAPER_MISSING', e.partner_id, e.office_id, e.mou_id, null, null, e.paper, e.due_on, e.who, null
    from ${EVIDENCE} e where e.document_id is null and e.due_on <= $1::date + ${earliest('PAPER_MISSING')}
  union all
  select 'GROUP_STEP', g.partner_id, p.office_id, null, g.id, null, '', g.next_step_on, 'RESPONSIBLE', null
    from partner_group g join partner p on p.id = g.partner_id where g.closed_at is null and g.next_step_on < $1::date
  union all
  select 'BUDGET_DEADLINE', d.partner_id, p.office_id, null, null, d.budget_id, d.stage, d.due_on, 'PARTNER', null
    from budget_deadline d join subsidy_budget b on b.id = d.budget_id join partner p on p.id = d.partner_id
   where d.done_on is null and b.state <> 'CLOSED' and d.due_on <= $1::date + ${earliest('BUDGET_DEADLINE')})`;

const STEPS = Object.entries(reminderSteps)
  .flatMap(([kind, steps]) => steps.map((step) => `('${kind}', ${step})`))
  .join(', ');

/**
 * Who works for a partner: its coordinators, the officers of the office that answers for it, the agency. The first of them
 * that there are gets the reminder; of an agreement that ends both sides do.
 */
const TIER = `case
    when d.who = 'RESPONSIBLE' and u.id = g.responsible_id then 0
    when u.role = 'COORDINATOR' and u.partner_ids @> array[d.partner_id] and d.who in ('COORDINATOR', 'RESPONSIBLE', 'PARTNER', 'BOTH') then 1
    when u.role = 'OFFICE' and u.scope_office_id = d.office_id and d.who in ('OFFICE', 'BOTH') then 1
    when u.role = 'OFFICE' and u.scope_office_id = d.office_id and d.who in ('COORDINATOR', 'RESPONSIBLE') then 2
    when u.role = 'AGENCY' then 3 end`;

/** Tells of each matter once, by its nearest step; $1 the day, $2 the instant. Gives back what is new. */
export const REMIND = `
  with due as (
    select m.*, s.step from ${MATTERS} m
     cross join lateral (select min(x.step) as step from (values ${STEPS}) x (kind, step)
                          where x.kind = m.kind and x.step >= m.about_on - $1::date) s
     where s.step is not null and m.about_on >= $1::date - ${REMINDED_UNTIL_DAYS_LATE}),
  staff as materialized (
    select u.id, u.name, u.role, u.partner_ids, u.scope_office_id from app_user u
     where u.disabled_at is null and (u.role in ('AGENCY', 'OFFICE', 'COORDINATOR')
        or u.id in (select x.responsible_id from due y join partner_group x on x.id = y.group_id))),
  told as (
    select d.*, u.id as user_id, u.name, u.role, t.tier,
           min(t.tier) over (partition by d.kind, d.mou_id, d.group_id, d.budget_id, d.detail, d.about_on) as first_tier
      from due d
      left join partner_group g on g.id = d.group_id
      join staff u on u.id is distinct from d.not_user
     cross join lateral (select ${TIER} as tier) t
     where t.tier is not null)
  insert into notification (user_id, user_name, user_role, partner_id, kind, mou_id, group_id, budget_id, detail, about_on, step, created_at)
  select t.user_id, t.name, t.role, t.partner_id, t.kind, t.mou_id, t.group_id, t.budget_id, t.detail, t.about_on, t.step, $2
    from told t where t.tier = t.first_tier
   order by t.about_on, t.kind, t.user_id
  on conflict (user_id, kind, subject_id, detail, about_on, step) do nothing
  returning id`;

/** What is done with, or was told again by a later step, asks for nothing any more; $1 the day, $2 the instant. */
export const SETTLE = `
  with matter as materialized (select m.kind, coalesce(m.mou_id, m.group_id, m.budget_id) as subject_id, m.detail, m.about_on from ${MATTERS} m)
  update notification n set settled_at = $2
   where n.settled_at is null
     and (not exists (select from matter m where m.kind = n.kind and m.subject_id = n.subject_id and m.detail = n.detail and m.about_on = n.about_on)
       or exists (select from notification l where l.user_id = n.user_id and l.kind = n.kind and l.subject_id = n.subject_id
                     and l.detail = n.detail and l.about_on = n.about_on and l.step < n.step))`;

/** One letter to everybody who was told something new ($1 the ids) and wants letters; $2 the instant. */
export const WRITE_LETTERS = `
  with reader as (
    select distinct u.id from notification n join app_user u on u.id = n.user_id
     where n.id = any ($1::uuid[]) and n.settled_at is null and u.email is not null and u.mail_reminders),
  letter as (insert into notification_letter (user_id, created_at) select r.id, $2 from reader r returning id, user_id)
  update notification n set letter_id = l.id from letter l where n.user_id = l.user_id and n.id = any ($1::uuid[])`;

export interface DueLetter {
  id: string;
  userId: string;
  tries: number;
  name: string;
  /** null where its reader is closed, has no address any more or wants no letters. */
  email: string | null;
  locale: 'id' | 'en';
}

/** The next letter that nobody else is sending, without those ($1) that were tried just now. */
export const NEXT_LETTER = `
  select l.id, l.user_id as "userId", l.tries, u.name, case when u.disabled_at is null and u.mail_reminders then u.email end as email, u.locale
    from notification_letter l join app_user u on u.id = l.user_id
   where l.state = 'DUE' and l.id <> all ($1::uuid[])
   order by l.created_at, l.id limit 1 for update of l skip locked`;

/** What the letter $1 has to say: of what still waits, was not read meanwhile and is still its reader's to know. */
export const LETTER_LINES = `
  select n.kind, n.detail, n.about_on as "aboutOn", coalesce(m.title, g.name, b.name) as title
    from notification n
    join app_user u on u.id = n.user_id
    join partner p on p.id = n.partner_id
    left join mou m on m.id = n.mou_id
    left join partner_group g on g.id = n.group_id
    left join subsidy_budget b on b.id = n.budget_id
   where n.letter_id = $1 and n.settled_at is null and n.read_at is null
     and (u.role = 'AGENCY' or u.role = 'OFFICE' and u.scope_office_id = p.office_id
       or u.role = 'COORDINATOR' and u.partner_ids @> array[p.id] or u.id = g.responsible_id)
   order by n.about_on, n.kind, title`;
