-- Offices, their staff, job seekers as the counter registers them, and My Page accounts.

create table offices (
  number text primary key check (number ~ '^[0-9]{5}$'),
  name text not null,
  postal_code text not null,
  address text not null,
  telephone text not null,
  opening_hours text not null,
  prefecture_code text not null,
  next_serial bigint not null default 1,
  closed_at timestamptz
);

create table office_municipalities (
  municipality_code text primary key check (municipality_code ~ '^[0-9]{5}$'),
  office_number text not null references offices
);
create index office_municipalities_of_office on office_municipalities (office_number);

create table staff (
  id uuid primary key,
  login_name text not null,
  login_key text not null unique,
  name text not null,
  role text not null check (role in ('counter', 'chief', 'administrator')),
  office_number text not null references offices,
  password_hash text not null,
  authenticator_secret text,
  authenticator_confirmed_at timestamptz,
  -- The last time step that was accepted: a code counts once.
  authenticator_last_step bigint,
  wrong_tries integer not null default 0,
  locked_at timestamptz,
  added_at timestamptz not null,
  closed_at timestamptz
);

create table staff_login_attempts (
  id uuid primary key,
  token_hash text not null unique,
  staff_id uuid not null references staff,
  begun_at timestamptz not null,
  ended_at timestamptz
);

create table job_seekers (
  number text primary key check (number ~ '^[0-9]{5}-[0-9]{1,8}$'),
  office_number text not null references offices,
  kind text not null check (kind in ('online', 'counter')),
  name text not null,
  name_key text not null,
  kana text not null,
  kana_key text not null,
  birth_date date not null,
  sex text not null check (sex in ('female', 'male', 'not-told')),
  postal_code text not null,
  municipality_code text,
  address text not null,
  telephone text not null,
  wished_employment text not null check (wished_employment in ('full-time', 'part-time', 'seasonal', 'migrant')),
  wished_work text not null,
  registered_at timestamptz not null,
  registered_by uuid references staff,
  valid_through date not null,
  invalid_since date,
  -- The address that staff typed: no login until a key from its mail confirmed it.
  email_typed text,
  email_key text,
  email_registered_at timestamptz,
  revision integer not null default 1
);
create index job_seekers_by_kana on job_seekers (kana_key text_pattern_ops);
create index job_seekers_by_name on job_seekers (name_key text_pattern_ops);
create index job_seekers_by_birth on job_seekers (birth_date);
create index job_seekers_by_email on job_seekers (email_key) where email_key is not null;
create index job_seekers_by_office on job_seekers (office_number, registered_at desc);

create table accounts (
  id uuid primary key,
  address_typed text not null,
  address_key text not null,
  address_set_at timestamptz not null,
  -- Set once a former address is free for others.
  address_freed_at timestamptz,
  job_seeker_number text references job_seekers,
  password_hash text,
  password_set_at timestamptz,
  opened_at timestamptz not null,
  opened_by text not null check (opened_by in ('online', 'code', 'earlier', 'reset')),
  withdrawn_at timestamptz,
  unavailable_since timestamptz,
  unavailable_reason text
);
create unique index accounts_one_per_address on accounts (address_key) where address_freed_at is null;
create unique index accounts_one_open_per_job_seeker on accounts (job_seeker_number) where withdrawn_at is null;
create index accounts_of_job_seeker on accounts (job_seeker_number);

create table consents (
  account_id uuid not null references accounts,
  document text not null check (document in ('privacy-policy', 'terms-of-use')),
  version integer not null,
  agreed_at timestamptz not null,
  primary key (account_id, document, version)
);

-- By a keyed hash of the address typed, so that an address nobody has locks like any other.
create table password_tries (
  subject text primary key,
  wrong_passwords integer not null,
  locked_at timestamptz
);

create table authentication_keys (
  id uuid primary key,
  purpose text not null check (purpose in
    ('online-opening', 'code-opening', 'earlier-opening', 'password-reset', 'return', 'address-change', 'counter-address-change')),
  link_hash text not null unique,
  address_typed text not null,
  address_key text not null,
  account_id uuid references accounts,
  job_seeker_number text references job_seekers,
  code_id uuid,
  privacy_version integer,
  terms_version integer,
  -- Asked for with an address that may not have one: the same screens, but no key was mailed and none is right.
  decoy boolean not null default false,
  requested_at timestamptz not null,
  -- From when the mail server took the mail; the key counts from then on.
  mailed_at timestamptz,
  tries integer not null default 0,
  ended_at timestamptz,
  end_reason text check (end_reason in ('spent', 'replaced', 'tries', 'withdrawn'))
);
create index authentication_keys_live on authentication_keys (address_key, purpose) where ended_at is null;
create index authentication_keys_by_age on authentication_keys (requested_at);

create table account_creation_codes (
  id uuid primary key,
  job_seeker_number text not null references job_seekers,
  code_hash text not null,
  issued_at timestamptz not null,
  issued_by uuid not null references staff,
  valid_through date not null,
  errors integer not null default 0,
  ended_at timestamptz,
  end_reason text check (end_reason in ('used', 'replaced', 'errors'))
);
create unique index account_creation_codes_one_live on account_creation_codes (job_seeker_number) where ended_at is null;
create unique index account_creation_codes_live_hash on account_creation_codes (code_hash) where ended_at is null;

create table login_attempts (
  id uuid primary key,
  token_hash text not null unique,
  account_id uuid not null references accounts,
  device text not null,
  begun_at timestamptz not null,
  sendings integer not null default 1,
  sent_at timestamptz,
  tries integer not null default 0,
  next text,
  ended_at timestamptz
);
create index login_attempts_by_age on login_attempts (begun_at);

create table trusted_devices (
  id uuid primary key,
  account_id uuid not null references accounts,
  token_hash text not null unique,
  device text not null,
  trusted_at timestamptz not null,
  used_at timestamptz not null,
  revoked_at timestamptz
);
create index trusted_devices_of_account on trusted_devices (account_id) where revoked_at is null;

create table not_me_links (
  id uuid primary key,
  link_hash text not null unique,
  account_id uuid not null references accounts,
  event text not null check (event in ('locked', 'new-device', 'password-changed', 'address-changed', 'withdrawn')),
  former_address text,
  issued_at timestamptz not null,
  used_at timestamptz
);

-- What other slices may read of a job seeker without asking the slice itself.
create view job_seekers_public_names as select number, name, kana, office_number from job_seekers;
