-- From a vacancy to a person at work: what the office and employers bring before a person (invitations), applications
-- with their time lines, referral letters, no-shows and what follows from them.

-- A vacancy that the office recommends, or an employer requests, one person to look at.
create table invitations (
  id uuid primary key,
  kind text not null check (kind in ('recommendation', 'request')),
  -- オンラインハローワーク紹介対象: applying is the referral.
  online_referral boolean not null default false,
  vacancy_id bigint not null references vacancies,
  job_seeker_number text not null references job_seekers (number) on update cascade,
  -- The office or the establishment it comes from, and who sent it.
  office_number text references offices (number),
  staff_id uuid,
  establishment_number text references establishments (number),
  employer_account_id uuid,
  words text not null,
  sent_at timestamptz not null,
  answer_by date not null,
  state text not null check (state in ('sent', 'read', 'declined', 'expired', 'applied', 'withdrawn')),
  read_at timestamptz,
  answered_at timestamptz,
  decline_reason text,
  decline_words text,
  check ((kind = 'recommendation') = (office_number is not null)),
  check ((kind = 'request') = (establishment_number is not null)),
  check (kind = 'recommendation' or not online_referral)
);
create unique index invitations_one_open on invitations (job_seeker_number, vacancy_id)
  where state in ('sent', 'read');
-- REFER-4: once a person, whatever became of it.
create unique index invitations_one_request on invitations (job_seeker_number, vacancy_id) where kind = 'request';
create index invitations_of_vacancy on invitations (vacancy_id);
create index invitations_of_person on invitations (job_seeker_number, sent_at desc);
create index invitations_by_end on invitations (answer_by) where state in ('sent', 'read');

create table applications (
  id uuid primary key,
  vacancy_id bigint not null references vacancies,
  establishment_number text not null references establishments (number),
  job_seeker_number text not null references job_seekers (number) on update cascade,
  channel text not null check (channel in ('counter-referral', 'online-referral', 'self', 'request')),
  invitation_id uuid references invitations,
  state text not null check (state in ('applied', 'read', 'interview', 'hired', 'rejected', 'withdrawn', 'no-show')),
  -- Exactly what was sent, and of which vacancy; never changed.
  sent jsonb not null,
  applied_at timestamptz not null,
  changed_at timestamptz not null,
  read_at timestamptz,
  interview_at timestamptz,
  interview_place text,
  interview_words text,
  interview_accepted_at timestamptz,
  closed_at timestamptz,
  starts_on date,
  -- 選考結果: what the employer told, and where work differs from the posting.
  result jsonb
);
create unique index applications_one_open on applications (job_seeker_number, vacancy_id) where closed_at is null;
create index applications_of_person on applications (job_seeker_number, applied_at desc);
create index applications_of_establishment on applications (establishment_number, applied_at desc);
create index applications_of_vacancy on applications (vacancy_id, applied_at desc);
create index applications_of_invitation on applications (invitation_id);

create table application_events (
  id bigint generated always as identity primary key,
  application_id uuid not null references applications on delete cascade,
  at timestamptz not null,
  side text not null check (side in ('job-seeker', 'employer', 'office', 'system')),
  actor_id text,
  kind text not null,
  detail jsonb not null default '{}'
);
create index application_events_of_application on application_events (application_id, id);

create table application_documents (
  application_id uuid not null references applications on delete cascade,
  position smallint not null,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  size integer not null,
  primary key (application_id, position)
);
create index application_documents_of_file on application_documents (file_id);

-- 紹介状
create table referral_letters (
  number text primary key check (number ~ '^[0-9]{5}-[0-9]{1,8}$'),
  application_id uuid not null unique references applications on delete cascade,
  office_number text not null references offices (number),
  staff_id uuid,
  issued_at timestamptz not null,
  -- As it was printed; never changed.
  contents jsonb not null
);

-- REFER-6
create table no_show_reports (
  application_id uuid primary key references applications on delete cascade,
  job_seeker_number text not null references job_seekers (number) on update cascade,
  interview_on date not null,
  reported_at timestamptz not null,
  reported_by uuid not null,
  state text not null check (state in ('counts', 'objected', 'upheld', 'dismissed')),
  objection text,
  objected_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  decision_reason text
);
create index no_show_reports_of_person on no_show_reports (job_seeker_number, interview_on);
create index no_show_reports_to_decide on no_show_reports (objected_at) where state = 'objected';

create table self_application_restrictions (
  id uuid primary key,
  job_seeker_number text not null references job_seekers (number) on update cascade,
  since timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lift_reason text
);
create unique index self_application_restrictions_one on self_application_restrictions (job_seeker_number)
  where lifted_at is null;

alter table offices add column next_referral_serial bigint not null default 1;
