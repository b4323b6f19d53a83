-- Passkeys of accounts and of staff, what proved each login, and the offer of ways in that need no mail.

create table passkeys (
  id uuid primary key,
  owner_kind text not null check (owner_kind in ('account', 'staff')),
  -- The account or the member of staff, by kind.
  owner_id uuid not null,
  -- As the browser names it, base64url; nobody else may have the same.
  credential_id text not null unique,
  -- COSE, base64url.
  public_key text not null,
  -- How often it was used, as it says itself; 0 for those that do not count.
  counter bigint not null,
  transports text[] not null,
  name text not null,
  -- The browser it was added with.
  device text not null,
  added_at timestamptz not null,
  used_at timestamptz,
  used_device text,
  -- Whether it is kept elsewhere too, so that a lost device does not lose it.
  backed_up boolean not null
);
create index passkeys_of_owner on passkeys (owner_kind, owner_id);

-- What a passkey is asked to sign: once, within minutes, in one browser, for one thing.
create table passkey_challenges (
  token_hash text primary key,
  challenge text not null,
  -- A keyed hash of what it is for and whose it is.
  bound_to text not null,
  begun_at timestamptz not null
);
create index passkey_challenges_by_age on passkey_challenges (begun_at);

-- What proved, beside or instead of the password, that it was the owner; unknown of earlier sessions.
alter table sessions add column begun_by text
  check (begun_by in ('one-time-password', 'trusted-device', 'authenticator', 'recovery-code', 'slip', 'passkey', 'portal'));

-- Who wants to hear no more of the ways in that need no mail.
create table declined_ways_in_offers (
  account_id uuid primary key references accounts,
  declined_at timestamptz not null
);
