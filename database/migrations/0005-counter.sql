-- Staff of another office may open a person's record with a reason, as long as their session lasts.
create table counter_openings_elsewhere (
  session_id uuid not null,
  job_seeker_number text not null references job_seekers,
  staff_id uuid not null references staff,
  reason text not null,
  opened_at timestamptz not null,
  primary key (session_id, job_seeker_number)
);
create index counter_openings_elsewhere_by_age on counter_openings_elsewhere (opened_at);

-- What other slices may read of the codes; never the code itself.
create view account_creation_codes_public_states as
  select id, job_seeker_number, issued_at, valid_through, errors, ended_at, end_reason
    from account_creation_codes;

-- Found by staff: what the mail server did not take.
create index mails_by_address on mails (lower(to_address), requested_at desc);
