-- 求人情報提供サービス: tokens that count on the day of their issue in Japan, and the pages of that day.

create table provision_tokens (
  token_hash text primary key,
  key_id text not null references api_keys,
  issued_on date not null
);
create index provision_tokens_of_key on provision_tokens (key_id);

-- Cut once a day, so that no vacancy changes its page while somebody reads them one after the other.
create table provision_pages (
  day date not null,
  data_id text not null,
  page integer not null,
  first_id bigint not null,
  last_id bigint not null,
  vacancies integer not null,
  primary key (day, data_id, page)
);

-- What other slices may count of what anybody may find, until its last day has passed.
create view public_vacancies as
  select id, prefecture, kind, valid_through from vacancies where state = 'open' and disclosure < 4;
