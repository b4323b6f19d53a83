-- The invented people of a demonstration and how to enter as them. Empty where DEMO_DATA is off.
create table demonstration_logins (
  position integer primary key,
  face text not null,
  person text not null,
  state text not null,
  login text,
  password text,
  authenticator_secret text,
  job_seeker_number text,
  birth_date date,
  account_creation_code text
);
