-- Notices of more that may happen to an account.
alter table not_me_links drop constraint not_me_links_event_check;
alter table not_me_links add constraint not_me_links_event_check
  check (event in ('locked', 'session-ended', 'new-device', 'password-changed', 'address-changed', 'withdrawn',
    'portal-linked', 'portal-unlinked', 'way-in-added', 'way-in-removed'));
