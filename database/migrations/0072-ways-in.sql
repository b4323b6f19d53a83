-- Ways in that need no mail: an authenticator app, recovery codes, and a slip from the counter.
create table account_authenticators (
  account_id uuid primary key references accounts,
  -- Sealed under the secret key for this account.
  secret text not null,
  added_at timestamptz not null,
  used_at timestamptz,
  last_step bigint not null,
  -- The password was set anew with nothing but the mailbox; the mailbox alone lets nobody in until another way did.
  mail_closed_at timestamptz
);

create table recovery_codes (
  id uuid primary key,
  account_id uuid not null references accounts,
  code_hash text not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index recovery_codes_of_account on recovery_codes (account_id);

create table slips (
  id uuid primary key,
  account_id uuid not null references accounts,
  code_hash text not null,
  document text not null,
  issued_at timestamptz not null,
  issued_by uuid not null references staff,
  tries integer not null default 0,
  ended_at timestamptz,
  end_reason text check (end_reason in ('used', 'replaced', 'tries', 'withdrawn'))
);
create unique index slips_one_open on slips (account_id) where ended_at is null;
create index slips_of_account on slips (account_id, issued_at desc);

-- Wrong ones of every kind but the mail's, for one login.
alter table login_attempts add column other_tries integer not null default 0;

alter table not_me_links drop constraint not_me_links_event_check;
alter table not_me_links add constraint not_me_links_event_check
  check (event in ('locked', 'session-ended', 'new-device', 'password-changed', 'address-changed', 'withdrawn',
    'portal-linked', 'portal-unlinked', 'way-in-added', 'way-in-removed', 'recovery-code-used', 'slip-issued'));
