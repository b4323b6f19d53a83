-- The record of a job seeker (求職台帳): all answers by item, who changed what, and what became of it.

alter table job_seekers
  add column answers jsonb not null default '{}',
  -- Why it is invalid before its time is over.
  add column invalid_reason text check (invalid_reason in ('left', 'owner', 'joined')),
  -- When and by whom an online registrant was checked at a counter.
  add column confirmed_at timestamptz,
  add column confirmed_by uuid references staff,
  -- The same person's record that lives on in its place.
  add column joined_into text references job_seekers,
  add column joined_at timestamptz;

update job_seekers set invalid_reason = 'left' where invalid_since is not null;
update job_seekers set confirmed_at = registered_at, confirmed_by = registered_by where kind = 'counter';
update job_seekers set answers = jsonb_strip_nulls(jsonb_build_object(
  'name', name,
  'kana', kana,
  'birth-date', to_char(birth_date, 'YYYY-MM-DD'),
  'sex', sex,
  'telephone', telephone,
  'email', email_typed,
  'publication', 'hidden',
  'provision', 'none',
  'guidance', 'yes',
  'wished-employment', wished_employment
)) || jsonb_build_object(
  'address', jsonb_build_object('postalCode', postal_code, 'text', address, 'municipalityCode', municipality_code),
  'wished-work', jsonb_build_array(jsonb_build_object('occupation', jsonb_build_object('text', wished_work, 'code', null)))
);
alter table job_seekers alter column answers drop default;

create index job_seekers_by_end on job_seekers (valid_through, number);
create index job_seekers_invalid on job_seekers (invalid_since, number) where invalid_since is not null;
create index job_seekers_joined on job_seekers (joined_into) where joined_into is not null;
create index job_seekers_of_same_person on job_seekers (birth_date, kana_key);

create table job_seeker_changes (
  id bigint generated always as identity primary key,
  job_seeker_number text not null references job_seekers,
  -- Of the record, by this change.
  revision integer not null,
  item text not null,
  from_value jsonb,
  to_value jsonb,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_office text
);
create index job_seeker_changes_of_record on job_seeker_changes (job_seeker_number, id desc);
create index job_seeker_changes_of_item on job_seeker_changes (job_seeker_number, item, revision desc);

-- What a record was told of its deadlines, so that nobody is told twice.
create table job_seeker_notices (
  job_seeker_number text not null references job_seekers,
  kind text not null,
  -- The last day that the notice was about.
  about date not null,
  told_at timestamptz not null,
  primary key (job_seeker_number, kind, about)
);

-- ONLINE-6: the day of the last 一時保存; without one, the account's own day counts.
alter table accounts add column registration_saved_at timestamptz;
create index accounts_unregistered on accounts (id) where job_seeker_number is null;

create table account_notices (
  account_id uuid not null references accounts,
  kind text not null,
  about date not null,
  told_at timestamptz not null,
  primary key (account_id, kind, about)
);
