-- Everything of one person is found without reading whole tables: for what people receive, and for erasure.
create index authentication_keys_of_any_account on authentication_keys (account_id) where account_id is not null;
create index authentication_keys_of_any_record on authentication_keys (job_seeker_number)
  where job_seeker_number is not null;
create index authentication_keys_by_address on authentication_keys (address_key);
create index trusted_devices_of_any_account on trusted_devices (account_id);
create index login_attempts_of_any_account on login_attempts (account_id);
create index journey_drafts_of_owner on journey_drafts (owner);

-- Who had an address before, so that nobody receives another person's mails.
create index accounts_with_former_address on accounts (address_key) where address_freed_at is not null;
create index not_me_links_with_former_address on not_me_links (lower(former_address))
  where former_address is not null;
