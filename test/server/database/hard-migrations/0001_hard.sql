-- Everything that makes a restore hard: references in a circle and to itself, an append-only table, a trigger that
-- writes on every insert and one that is switched off, forced row security, partitions, generated and identity columns.
create table key_check (id smallint primary key, value bytea not null);
create table a (id int generated always as identity primary key, b_id int, twice int generated always as (coalesce(b_id, 0) * 2) stored);
create table b (id int primary key, a_id int not null references a (id), parent_id int references b (id), note text);
alter table a add constraint a_b foreign key (b_id) references b (id) deferrable initially deferred;
create table trail (id bigint generated always as identity primary key, of_id int not null);
create function note_insert() returns trigger language plpgsql as $$ begin insert into trail (of_id) values (new.id); return null; end $$;
create trigger noted after insert on b for each row execute function note_insert();
create trigger noted_twice after insert on b for each row execute function note_insert();
alter table b disable trigger noted_twice;
create function refuse() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
create trigger append_only before update or delete on trail for each row execute function refuse();
create trigger append_only_truncate before truncate on trail for each statement execute function refuse();
alter table b enable row level security;
alter table b force row level security;
create policy owner on b to current_user using (true) with check (true);
create table month_row (month date not null, id int not null, amount bigint not null, primary key (month, id)) partition by range (month);
create table month_row_2025 partition of month_row for values from ('2025-01-01') to ('2026-01-01');
create table month_row_2026 partition of month_row for values from ('2026-01-01') to ('2027-01-01');
