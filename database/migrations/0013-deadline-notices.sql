-- Whoever became invalid so long ago is found by that day, set so or after the term, whichever came first.
create index job_seekers_by_invalid_day on job_seekers (least(invalid_since, valid_through + 1), number);

-- What other slices may join: where mail for a job seeker with an open My Page goes.
create view accounts_public_addresses as
  select job_seeker_number, address_typed as address
    from accounts where job_seeker_number is not null and withdrawn_at is null;
