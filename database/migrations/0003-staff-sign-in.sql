-- Tries are counted by a keyed hash of the login name, known or not, so that both lock alike.
create table staff_tries (
  subject text primary key,
  wrong_tries integer not null,
  locked_at timestamptz
);
alter table staff drop column wrong_tries, drop column locked_at;

-- A password that somebody else handed over is replaced at the next sign-in.
alter table staff add column password_initial boolean not null default true;
alter table staff alter column password_initial drop default;

alter table staff_login_attempts
  -- When the authenticator's code was right.
  add column proved_at timestamptz,
  -- The page that was asked for before the sign-in.
  add column next text not null default '/counter';
create index staff_login_attempts_by_age on staff_login_attempts (begun_at);
create index staff_of_office on staff (office_number);

-- What other slices may join.
create view staff_public_names as select id, name, office_number, closed_at from staff;
