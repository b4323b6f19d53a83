-- Orders of employers (求人申込み), what the office says of them, and what becomes of the vacancies they lead to.

-- 地域別最低賃金 as the operator brings it in; what the source knows itself fills the rest.
create table minimum_wages (
  prefecture text not null check (prefecture ~ '^[0-9]{2}$'),
  valid_from date not null,
  hourly_yen integer not null check (hourly_yen > 0),
  loaded_at timestamptz not null,
  primary key (prefecture, valid_from)
);

-- 求人番号 of an office; a number that came in otherwise is passed over.
create table vacancy_serials (
  office_number text primary key references offices,
  next_serial bigint not null
);

create table vacancy_orders (
  id uuid primary key,
  kind text not null check (kind in ('new', 'change', 'extension', 'renewal')),
  state text not null check (state in ('draft', 'sent', 'sent-back', 'received', 'refused', 'taken-back')),
  establishment_number text not null references establishments,
  office_number text not null references offices,
  -- Which vacancy is changed, extended or said again.
  about_number text references vacancies (number),
  -- The 求人番号 under which it was received.
  vacancy_number text references vacancies (number),
  -- What is typed at present; nothing once it was sent.
  draft_id uuid,
  answers jsonb not null,
  -- What the office saw last: what differs from it is marked.
  compared jsonb,
  -- Of the office, at items.
  remarks jsonb not null default '[]',
  refusal_ground text,
  reason text,
  begun_at timestamptz not null,
  sent_at timestamptz,
  changed_at timestamptz not null,
  revision integer not null default 1,
  check ((kind in ('new')) = (about_number is null)),
  check (state <> 'received' or vacancy_number is not null)
);
create index vacancy_orders_of_establishment on vacancy_orders (establishment_number, changed_at desc);
create index vacancy_orders_of_office on vacancy_orders (office_number, sent_at) where state = 'sent';
create index vacancy_orders_of_draft on vacancy_orders (draft_id) where draft_id is not null;
create index vacancy_orders_of_vacancy on vacancy_orders (vacancy_number);
-- Two changes of one vacancy at once would overwrite each other.
create unique index vacancy_orders_one_under_way on vacancy_orders (about_number)
  where kind in ('change', 'extension') and state in ('draft', 'sent', 'sent-back');
create unique index vacancy_orders_extended_once on vacancy_orders (about_number)
  where kind = 'extension' and state = 'received';

-- The time line of an order, and of the vacancy that it became.
create table vacancy_order_events (
  id bigint generated always as identity primary key,
  order_id uuid references vacancy_orders on delete cascade,
  vacancy_number text references vacancies (number) on delete cascade,
  at timestamptz not null,
  side text not null check (side in ('employer', 'office', 'system')),
  actor_id text,
  kind text not null,
  detail jsonb not null default '{}',
  check (order_id is not null or vacancy_number is not null)
);
create index vacancy_order_events_of_order on vacancy_order_events (order_id, id);
create index vacancy_order_events_of_vacancy on vacancy_order_events (vacancy_number, id);

-- What an employer was told of the end of a vacancy: once for each last day.
create table vacancy_notices (
  vacancy_number text not null references vacancies (number) on delete cascade,
  kind text not null,
  about date not null,
  told_at timestamptz not null,
  primary key (vacancy_number, kind, about)
);

-- What other slices may ask of the end of a vacancy.
create view vacancy_ends as select id, number, establishment_number, state, valid_through from vacancies;
