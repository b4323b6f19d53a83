-- What a signed-in person opened of a document's new version, and ticked, before agreeing to it.
create table consent_readings (
  account_id uuid not null references accounts on delete cascade,
  document text not null check (document in ('privacy-policy', 'terms-of-use')),
  version integer not null,
  opened_at timestamptz not null,
  ticked boolean not null default false,
  primary key (account_id, document, version)
);
