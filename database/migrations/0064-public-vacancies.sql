-- What is public, by id, with what it is counted by: read without the vacancies themselves.
create index vacancies_public on vacancies (id) include (prefecture, kind, valid_through)
  where state = 'open' and disclosure < 4;
