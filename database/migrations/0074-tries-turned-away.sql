-- How often somebody tried on while nothing was looked at: what staff see of an attack.
alter table password_tries add column turned_away integer not null default 0;
