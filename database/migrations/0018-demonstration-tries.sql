-- What can be tried as this invented person, one sentence each.
alter table demonstration_logins add column tries text[] not null default '{}';
