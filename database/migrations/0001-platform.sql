-- What the machinery needs: background workers, mail, limits, sessions, drafts, the audit trail.

create table job_workers (
  worker_id text primary key,
  process_number integer not null
);

create table mails (
  id uuid primary key,
  template text not null,
  payload jsonb not null,
  to_address text not null,
  requested_at timestamptz not null,
  sent_at timestamptz,
  given_up_at timestamptz,
  attempts integer not null default 0,
  last_fault text
);
create index mails_not_sent on mails (requested_at) where sent_at is null;

create table caught_mails (
  message_id text primary key,
  to_address text not null,
  subject text not null,
  body_text text not null,
  caught_at timestamptz not null
);
create index caught_mails_newest on caught_mails (caught_at desc);

create table limit_events (
  limit_name text not null,
  subject text not null,
  at timestamptz not null
);
create index limit_events_of_subject on limit_events (limit_name, subject, at desc);
create index limit_events_by_age on limit_events (at);

create table sessions (
  id uuid primary key,
  token_hash text not null unique,
  face text not null check (face in ('mypage', 'counter', 'employer')),
  -- The account or member of staff it belongs to, by face.
  owner_id uuid not null,
  began_at timestamptz not null,
  -- When the owner last proved to be there with a password.
  proved_at timestamptz not null,
  used_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  device text not null,
  previous_login_at timestamptz
);
create index sessions_of_owner on sessions (owner_id, began_at desc);

create table kept_forms (
  id uuid primary key,
  face text not null,
  owner_id uuid not null,
  path text not null,
  fields jsonb not null,
  kept_at timestamptz not null
);
create index kept_forms_of_owner on kept_forms (owner_id);

create table journey_drafts (
  id uuid primary key,
  journey text not null,
  version integer not null,
  owner text not null,
  answers jsonb not null,
  finished_steps jsonb not null,
  revision integer not null,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null
);
create index journey_drafts_by_end on journey_drafts (expires_at);

create table audit_trail (
  number bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  actor_role text,
  actor_office text,
  subject_kind text,
  subject_id text,
  action text not null,
  result text not null,
  reason text,
  detail jsonb,
  request_id text
);
create index audit_trail_of_subject on audit_trail (subject_kind, subject_id, at desc);
create index audit_trail_of_actor on audit_trail (actor_id, at desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail only grows';
end $$;
create trigger audit_trail_only_grows before update or delete or truncate on audit_trail
  for each statement execute function refuse_change();
