-- A registration is one draft of its owner, found without its id; it knows where its owner stopped.
alter table journey_drafts
  add column one_of_owner boolean not null default false,
  add column last_step text,
  add column saved_at timestamptz;
create unique index journey_drafts_one_of_owner on journey_drafts (journey, owner) where one_of_owner;
