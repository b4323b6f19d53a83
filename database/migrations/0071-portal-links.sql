-- Which account a person of the national portal enters here with: one to one, in both directions.
create table portal_links (
  account_id uuid primary key references accounts,
  issuer text not null,
  subject text not null,
  linked_at timestamptz not null,
  -- When somebody entered by it last.
  used_at timestamptz,
  unique (issuer, subject)
);

-- Somebody on the way to the portal and back. Nonce and code verifier are derived from the id and stand nowhere.
create table portal_attempts (
  id uuid primary key,
  state_hash text not null unique,
  browser_hash text not null,
  purpose text not null check (purpose in ('enter', 'link')),
  account_id uuid references accounts,
  session_id uuid,
  begun_at timestamptz not null,
  spent_at timestamptz,
  check ((purpose = 'link') = (account_id is not null and session_id is not null))
);
create index portal_attempts_by_age on portal_attempts (begun_at);
create index portal_attempts_of_account on portal_attempts (account_id) where account_id is not null;
