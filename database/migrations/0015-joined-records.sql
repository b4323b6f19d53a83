-- Two records of the same person become one: which lives on, who joined them and why, and all that undoing needs.
create table job_seeker_joinings (
  id uuid primary key,
  living_number text not null references job_seekers on delete cascade,
  joined_number text not null references job_seekers on delete cascade,
  reason text not null,
  joined_at timestamptz not null,
  joined_by uuid not null references staff,
  -- How both stood before; whatever was changed since stays when it is undone.
  undoing jsonb not null,
  undone_at timestamptz,
  undone_by uuid references staff,
  undone_reason text
);
create index job_seeker_joinings_of_living on job_seeker_joinings (living_number, joined_at desc);
create unique index job_seeker_joinings_one_of_joined on job_seeker_joinings (joined_number) where undone_at is null;

-- What a joined record still waits for is ended.
create index authentication_keys_of_job_seeker on authentication_keys (job_seeker_number)
  where ended_at is null and job_seeker_number is not null;
