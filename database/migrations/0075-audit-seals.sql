-- Each seal covers the entries of the audit trail up to a number, and the seal before it.
create table audit_seals (
  number integer primary key,
  last bigint not null unique,
  entries integer not null,
  hash text not null,
  sealed_at timestamptz not null
);
create trigger audit_seals_only_grow before update or delete or truncate on audit_seals
  for each statement execute function refuse_change();

-- Up to where nothing can come in between any more; sealed by the next run.
create table audit_sealing (settled bigint not null);
insert into audit_sealing values (0);
