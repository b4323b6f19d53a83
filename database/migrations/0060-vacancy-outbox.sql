-- Which vacancies to read again: whoever keeps a copy or an index follows these rows. The triggers write them in the
-- transaction of the change, so that no writer can forget it.
create table vacancy_outbox (
  position bigint generated always as identity primary key,
  transaction_id xid8 not null default pg_current_xact_id(),
  vacancy_id bigint not null,
  vacancy_number text not null
);
-- The order in which they are read: by transaction, and only of those that are older than every running one.
create index vacancy_outbox_in_order on vacancy_outbox (transaction_id, position);

-- When the rows below a transaction were complete: old ones are known by it and forgotten.
create table vacancy_outbox_marks (
  at timestamptz primary key,
  transaction_id xid8 not null
);

-- One row.
create table vacancy_outbox_state (
  only_one boolean primary key default true check (only_one),
  -- Another one after the rows came from another cluster, whose transactions were counted otherwise.
  life text not null default substr(md5(gen_random_uuid()::text), 1, 8),
  -- Rows of transactions below this one are no longer all there.
  forgotten_below xid8 not null default '0',
  -- The day in Japan up to which it was told which vacancies had ended by themselves.
  ends_told_on date
);
insert into vacancy_outbox_state default values;

create function note_added_vacancies() returns trigger language plpgsql as $$
begin
  insert into vacancy_outbox (vacancy_id, vacancy_number) select id, number from new_rows order by id;
  if found then perform pg_notify('vacancy_outbox', ''); end if;
  return null;
end $$;

create function note_changed_vacancies() returns trigger language plpgsql as $$
begin
  insert into vacancy_outbox (vacancy_id, vacancy_number)
    select id, number from old_rows union select id, number from new_rows order by id;
  if found then perform pg_notify('vacancy_outbox', ''); end if;
  return null;
end $$;

create function note_removed_vacancies() returns trigger language plpgsql as $$
begin
  insert into vacancy_outbox (vacancy_id, vacancy_number) select id, number from old_rows order by id;
  if found then perform pg_notify('vacancy_outbox', ''); end if;
  return null;
end $$;

create trigger vacancies_added after insert on vacancies
  referencing new table as new_rows for each statement execute function note_added_vacancies();
create trigger vacancies_changed after update on vacancies
  referencing old table as old_rows new table as new_rows for each statement execute function note_changed_vacancies();
create trigger vacancies_removed after delete on vacancies
  referencing old table as old_rows for each statement execute function note_removed_vacancies();
