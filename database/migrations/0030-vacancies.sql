-- Vacancies (求人) of establishments (事業所), as the 求人票 has them, and what they are searched by.

create table establishments (
  number text primary key check (number ~ '^[0-9]{4}-[0-9]{6}-[0-9]$'),
  name text not null,
  name_key text not null,
  answers jsonb not null,
  revision integer not null default 1
);
create index establishments_by_name on establishments (name_key text_pattern_ops);

create table vacancies (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^[0-9]{5}-[0-9]{1,8}$'),
  establishment_number text not null references establishments,
  state text not null check (state in ('open', 'stopped', 'filled', 'cancelled')),
  received_on date not null,
  valid_through date not null,
  ended_on date,
  disclosure smallint not null check (disclosure between 1 and 4),
  answers jsonb not null,
  revision integer not null default 1,
  changed_at timestamptz not null,
  -- What is searched and counted: a projection of the answers, written by one rule.
  kind text not null,
  hours text not null,
  employment text not null,
  occupation text not null,
  prefecture text not null,
  municipality text not null,
  industry text,
  people integer,
  monthly_low integer,
  monthly_high integer,
  hourly_low integer,
  hourly_high integer,
  -- Minutes of the day, first and last of each shift.
  shifts integer[] not null,
  days_off text[] not null,
  two_days_off text,
  yearly_holidays integer,
  overtime_hours integer,
  age_from integer,
  age_to integer,
  schooling text,
  insurance text[] not null,
  tags text[] not null,
  -- Near-equal ones of one employer stand together under this.
  alike text not null
);
create index vacancies_newest on vacancies (received_on desc, id desc);
create index vacancies_by_end on vacancies (valid_through, id);
create index vacancies_of_establishment on vacancies (establishment_number, id);

-- The words by field, NFKC and lower case, as each audience may find them: everybody, those who may read the
-- employer's name, and those who may not.
create table vacancy_texts (
  vacancy_id bigint not null references vacancies on delete cascade,
  audience text not null check (audience in ('everybody', 'named', 'nameless')),
  title text not null,
  contents text not null,
  employer text not null,
  station text not null,
  place text not null,
  business text not null,
  qualifications text not null,
  experience text not null,
  other text not null,
  primary key (vacancy_id, audience)
);

create table vacancy_changes (
  id bigint generated always as identity primary key,
  vacancy_id bigint not null references vacancies on delete cascade,
  revision integer not null,
  item text not null,
  from_value jsonb,
  to_value jsonb,
  on_day date not null
);
create index vacancy_changes_of_vacancy on vacancy_changes (vacancy_id, id desc);
