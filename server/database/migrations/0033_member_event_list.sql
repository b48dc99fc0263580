-- The list of claims: of a partner or of an office, the longest waiting first.
create index member_event_partner on member_event (partner_id, occurred_on, id);
create index member_event_office on member_event (office_id, occurred_on, id);
