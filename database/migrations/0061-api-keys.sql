-- Who may ask the open data more often than others, and how often each has asked.

create table api_keys (
  id text primary key,
  -- The key itself is shown once and kept nowhere.
  secret_hash text not null,
  -- The organisation that holds it.
  holder text not null,
  most_a_minute integer not null check (most_a_minute > 0),
  issued_at timestamptz not null,
  revoked_at timestamptz
);

-- By minute: places that nodes have taken for a key or for the keyed hash of a network address.
create table api_uses (
  subject text not null,
  minute bigint not null,
  taken integer not null,
  primary key (subject, minute)
);
create index api_uses_by_minute on api_uses (minute);
