-- 職業相談: what was talked about at the counter. A text is never overwritten: a correction is a further version.

create table consultations (
  id uuid primary key,
  job_seeker_number text not null references job_seekers (number) on update cascade,
  office_number text not null references offices (number),
  staff_id uuid not null,
  kind text not null,
  held_at timestamptz not null
);
create index consultations_of_person on consultations (job_seeker_number, held_at desc);

create table consultation_texts (
  consultation_id uuid not null references consultations on delete cascade,
  version smallint not null,
  words text not null,
  staff_id uuid not null,
  written_at timestamptz not null,
  primary key (consultation_id, version)
);
