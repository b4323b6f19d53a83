-- How the registration of an account's owner stands, read in one statement by pages that begin with it.
create view accounts_public_numbers as select id, job_seeker_number from accounts;
create view job_seekers_public_standing as
  select number, kind, office_number, valid_through, invalid_since, invalid_reason, joined_into,
    answers ->> 'publication' as publication
  from job_seekers;
create view offices_public_facts as
  select number, name, postal_code, address, telephone, opening_hours from offices;
