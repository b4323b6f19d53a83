-- Messages: between a person and the employer applied to, and between a person and the office.

-- What an office wrote to several people at once, or to one; each of them has a message of it.
create table office_notices (
  id uuid primary key,
  office_number text not null references offices (number),
  staff_id uuid not null,
  -- Of the form it was written on: a second post of it sends nothing.
  once uuid not null,
  title text not null,
  text text not null,
  vacancy_numbers text[] not null,
  sent_at timestamptz not null,
  recipients integer not null check (recipients >= 0),
  erase_at timestamptz not null
);
create unique index office_notices_once on office_notices (staff_id, once);
create index office_notices_of_office on office_notices (office_number, sent_at desc);
create index office_notices_by_erasure on office_notices (erase_at);

create table messages (
  id uuid primary key,
  -- The order in which those of one moment came.
  number bigint generated always as identity,
  -- Without an application it is of the person and the office.
  application_id uuid references applications on delete cascade,
  job_seeker_number text not null references job_seekers (number) on update cascade,
  establishment_number text references establishments,
  -- The office that wrote it, or that it was written to.
  office_number text references offices (number),
  from_side text not null check (from_side in ('job-seeker', 'employer', 'office')),
  -- The account, or the member of staff.
  sender_id uuid not null,
  -- Of the form it was written on: a second post of it sends nothing.
  once uuid not null,
  notice_id uuid references office_notices on delete set null,
  title text,
  text text not null,
  vacancy_numbers text[] not null default '{}',
  sent_at timestamptz not null,
  -- By the side it was sent to.
  read_at timestamptz,
  -- When a mail told of it, or of a later one of the same conversation.
  told_at timestamptz,
  -- Nobody waits for an answer to it any more: it was given, or none is needed.
  settled_at timestamptz,
  erase_at timestamptz not null,
  check ((application_id is null) = (establishment_number is null)),
  check ((application_id is null) = (office_number is not null)),
  check (from_side <> 'employer' or application_id is not null),
  check (from_side <> 'office' or application_id is null),
  check (title is null or from_side = 'office')
);
create unique index messages_once on messages (sender_id, once, job_seeker_number);
create index messages_of_application on messages (application_id, sent_at desc, number desc);
create index messages_of_person on messages (job_seeker_number, sent_at desc, number desc);
create index messages_new_to_establishment on messages (establishment_number)
  where from_side = 'job-seeker' and read_at is null;
create index messages_to_settle_of_establishment on messages (establishment_number, sent_at)
  where from_side = 'job-seeker' and settled_at is null;
create index messages_to_settle_of_offices on messages (job_seeker_number, sent_at)
  where from_side = 'job-seeker' and application_id is null and settled_at is null;
create index messages_untold on messages (id) where told_at is null and read_at is null;
create index messages_by_erasure on messages (erase_at);
create index messages_of_notice on messages (notice_id);

create table message_files (
  message_id uuid not null references messages on delete cascade,
  position smallint not null,
  file_id uuid not null references stored_files,
  name text not null,
  media_type text not null,
  size integer not null,
  primary key (message_id, position)
);
create index message_files_of_file on message_files (file_id);

-- What somebody is writing and has not sent.
create table message_drafts (
  owner_id uuid not null,
  -- The application, or the person where the office writes or is written to.
  conversation text not null,
  title text not null,
  text text not null,
  revision integer not null,
  saved_at timestamptz not null,
  primary key (owner_id, conversation)
);
create index message_drafts_by_age on message_drafts (saved_at);
