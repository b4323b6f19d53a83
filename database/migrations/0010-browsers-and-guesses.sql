-- The browser that a session began in, as the hash of a mark that stays in its cookie (s-not1).
alter table sessions add column device_mark text;
create index sessions_of_browser on sessions (owner_id, device_mark) where device_mark is not null;

-- A session that wrong passwords ended is told to its owner (s-not1).
alter table not_me_links drop constraint not_me_links_event_check;
alter table not_me_links add constraint not_me_links_event_check
  check (event in ('locked', 'session-ended', 'new-device', 'password-changed', 'address-changed', 'withdrawn'));
