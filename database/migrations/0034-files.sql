-- Files that people hand in or that are made for them. A row never changes; who needs one has a foreign key to it.
create table stored_files (
  id uuid primary key,
  sha256 bytea not null check (length(sha256) = 32),
  media_type text not null,
  size integer not null check (size > 0),
  bytes bytea not null check (length(bytes) = size),
  stored_at timestamptz not null
);
create index stored_files_by_age on stored_files (stored_at);
-- Pictures and PDFs are packed already.
alter table stored_files alter column bytes set storage external;

create function keep_stored_file() returns trigger language plpgsql as $$
begin
  raise exception 'a stored file never changes';
end $$;
create trigger stored_files_never_change before update on stored_files
  for each row execute function keep_stored_file();

-- 応募書類 of a job seeker
create table documents (
  id uuid primary key,
  account_id uuid not null references accounts on delete cascade,
  kind text not null check (kind in ('uploaded', 'resume', 'work-history')),
  -- As people read it, without the extension.
  name text not null,
  file_id uuid not null references stored_files,
  media_type text not null,
  size integer not null,
  -- Of what was made here: the items that go in, and the texts written for it.
  choices jsonb,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  check ((kind = 'uploaded') = (choices is null))
);
create index documents_of_account on documents (account_id, changed_at desc);
create index documents_of_file on documents (file_id);
