-- Being hired ends a registration; and papers that say what somebody did to find work.

alter table job_seekers drop constraint job_seekers_invalid_reason_check;
alter table job_seekers add constraint job_seekers_invalid_reason_check
  check (invalid_reason in ('left', 'owner', 'joined', 'hired'));

-- 求職活動の証明: what was certified, as it was printed, under a code by which staff find it again.
create table activity_certificates (
  id uuid primary key,
  job_seeker_number text not null references job_seekers (number) on update cascade,
  -- As it is printed, without hyphens: twelve letters and digits that cannot be mistaken for each other.
  code text not null unique check (code ~ '^[2-9A-HJ-NP-Z]{12}$'),
  from_day date not null,
  through_day date not null,
  made_at timestamptz not null,
  -- Of the contents, so that staff see that nothing was changed since.
  contents_hash text not null,
  contents jsonb not null,
  check (from_day <= through_day)
);
create index activity_certificates_of_person on activity_certificates (job_seeker_number, made_at desc);
