-- What a job seeker keeps of the search: favourites, what was opened, and searches with their mails of what is new.

create table favourites (
  account_id uuid not null references accounts on delete cascade,
  vacancy_id bigint not null references vacancies on delete cascade,
  added_at timestamptz not null,
  primary key (account_id, vacancy_id)
);
create index favourites_of_vacancy on favourites (vacancy_id);

create table seen_vacancies (
  account_id uuid not null references accounts on delete cascade,
  vacancy_id bigint not null references vacancies on delete cascade,
  seen_at timestamptz not null,
  primary key (account_id, vacancy_id)
);
create index seen_vacancies_of_vacancy on seen_vacancies (vacancy_id);
create index seen_vacancies_by_age on seen_vacancies (seen_at);

create table saved_searches (
  id uuid primary key,
  account_id uuid not null references accounts on delete cascade,
  name text not null,
  -- The address of the search, behind the question mark.
  conditions text not null,
  saved_at timestamptz not null,
  looked_at timestamptz not null,
  -- The youngest vacancy there was at the last look: those behind it are new.
  looked_vacancy_id bigint not null,
  mail text not null default 'none' check (mail in ('none', 'daily', 'weekly')),
  next_mail_on date,
  -- Mails tell of what came in behind this one.
  mail_from_vacancy_id bigint,
  check ((mail = 'none') = (next_mail_on is null)),
  check ((mail = 'none') = (mail_from_vacancy_id is null)),
  unique (account_id, conditions)
);
create index saved_searches_to_mail on saved_searches (next_mail_on) where mail <> 'none';

-- So that no vacancy is mailed twice for one search.
create table saved_search_mailings (
  search_id uuid not null references saved_searches on delete cascade,
  vacancy_id bigint not null references vacancies on delete cascade,
  mailed_at timestamptz not null,
  primary key (search_id, vacancy_id)
);
create index saved_search_mailings_of_vacancy on saved_search_mailings (vacancy_id);
