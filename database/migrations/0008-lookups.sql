-- What is looked up at every login, opening and page of a record, so that it stays quick when tables have grown.

create index sessions_of_owner_by_age on sessions (owner_id, began_at desc);
create index accounts_left on accounts (withdrawn_at) where address_freed_at is null and withdrawn_at is not null;
create index authentication_keys_of_account on authentication_keys (account_id) where ended_at is null;
create index login_attempts_of_account on login_attempts (account_id, begun_at desc) where ended_at is null;
create index not_me_links_of_account on not_me_links (account_id, issued_at);
create index account_creation_codes_of_job_seeker on account_creation_codes (job_seeker_number, issued_at desc);
