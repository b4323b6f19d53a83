-- Whether a vacancy could be found by anybody before a change: only then is it told to everybody that it is gone.
alter table vacancy_outbox add column was_public boolean not null default true;

create or replace function note_added_vacancies() returns trigger language plpgsql as $$
begin
  insert into vacancy_outbox (vacancy_id, vacancy_number, was_public)
    select id, number, false from new_rows order by id;
  if found then perform pg_notify('vacancy_outbox', ''); end if;
  return null;
end $$;

create or replace function note_changed_vacancies() returns trigger language plpgsql as $$
begin
  insert into vacancy_outbox (vacancy_id, vacancy_number, was_public)
    select id, number, bool_or(was_public) from (
      select id, number, state = 'open' and disclosure < 4 as was_public from old_rows
      union all select id, number, false from new_rows
    ) as touched group by id, number order by id;
  if found then perform pg_notify('vacancy_outbox', ''); end if;
  return null;
end $$;

create or replace function note_removed_vacancies() returns trigger language plpgsql as $$
begin
  insert into vacancy_outbox (vacancy_id, vacancy_number, was_public)
    select id, number, state = 'open' and disclosure < 4 from old_rows order by id;
  if found then perform pg_notify('vacancy_outbox', ''); end if;
  return null;
end $$;
