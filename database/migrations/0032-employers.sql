-- Employers (求人者): accounts of their own face, their users, and how an establishment stands with its office.

-- The same address may have an account on each face; they know nothing of each other.
alter table accounts add column face text not null default 'mypage' check (face in ('mypage', 'employer'));
alter table accounts alter column face drop default;
drop index accounts_one_per_address;
create unique index accounts_one_per_address on accounts (face, address_key) where address_freed_at is null;
alter table accounts add constraint accounts_of_employers_have_no_record
  check (face = 'mypage' or job_seeker_number is null);
drop index accounts_unregistered;
create index accounts_unregistered on accounts (id) where job_seeker_number is null and face = 'mypage';
alter table accounts drop constraint accounts_opened_by_check;
alter table accounts add constraint accounts_opened_by_check
  check (opened_by in ('online', 'code', 'earlier', 'reset', 'invitation'));

-- Where an establishment stands: 仮登録 until its office has confirmed it. One without a row has no users.
create table establishment_standings (
  establishment_number text primary key references establishments,
  office_number text not null references offices,
  standing text not null check (standing in ('provisional', 'confirmed', 'refused')),
  applied_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references staff,
  reason text,
  -- What the office asks beyond the 求人票, by item; the rest stands with the establishment itself.
  answers jsonb not null,
  revision integer not null default 1,
  check ((standing = 'provisional') = (decided_at is null))
);
create index establishment_standings_of_office
  on establishment_standings (office_number, standing, applied_at);

-- Each establishment's number holds a serial of its prefecture and year.
create table establishment_serials (
  series text primary key check (series ~ '^[0-9]{4}$'),
  next_serial integer not null check (next_serial between 1 and 1000000)
);

create table employer_users (
  account_id uuid primary key references accounts,
  establishment_number text not null references establishments,
  name text not null,
  department text not null,
  role text not null check (role in ('main', 'member')),
  added_at timestamptz not null,
  removed_at timestamptz
);
create index employer_users_of_establishment on employer_users (establishment_number) where removed_at is null;

-- Asked by mail to become a user of an establishment, by its main user or by staff.
create table employer_invitations (
  id uuid primary key,
  link_hash text not null unique,
  establishment_number text not null references establishments,
  address_typed text not null,
  address_key text not null,
  name text not null,
  department text not null,
  role text not null check (role in ('main', 'member')),
  invited_at timestamptz not null,
  invited_by_account uuid references accounts,
  invited_by_staff uuid references staff,
  ended_at timestamptz,
  end_reason text check (end_reason in ('accepted', 'withdrawn', 'replaced'))
);
create unique index employer_invitations_one_live on employer_invitations (establishment_number, address_key)
  where ended_at is null;
create index employer_invitations_by_age on employer_invitations (invited_at);

alter table authentication_keys add column face text not null default 'mypage'
  check (face in ('mypage', 'employer'));
alter table authentication_keys alter column face drop default;
alter table authentication_keys add column invitation_id uuid references employer_invitations on delete cascade;
create index authentication_keys_of_invitation on authentication_keys (invitation_id)
  where invitation_id is not null;
drop index authentication_keys_live;
create index authentication_keys_live on authentication_keys (address_key, purpose, face) where ended_at is null;
alter table authentication_keys drop constraint authentication_keys_purpose_check;
alter table authentication_keys add constraint authentication_keys_purpose_check
  check (purpose in ('online-opening', 'code-opening', 'earlier-opening', 'password-reset', 'return',
    'address-change', 'counter-address-change', 'employer-opening', 'invitation'));

-- Employers act too, and things are done with establishments.
alter table audit_trail add column actor_establishment text;

-- What other slices may join.
create view establishment_names as select number, name, name_key from establishments;
create view account_addresses as
  select id, face, address_typed, opened_at, withdrawn_at, unavailable_since from accounts;
create view account_consents as select account_id, document, version from consents;
