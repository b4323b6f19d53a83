-- REFER-4: what employers may find of people whose data are public, kept beside the record by what writes the record.
-- Null: not public, or written before this column was there (a sweep fills those).
alter table job_seekers add column published_texts jsonb;
create index job_seekers_published on job_seekers (registered_at desc, number)
  where published_texts is not null and joined_into is null;
create index job_seekers_to_publish on job_seekers (number)
  where published_texts is null and joined_into is null and answers ->> 'publication' = 'public';
