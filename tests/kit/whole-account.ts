import { triesSubject } from '#features/accounts/store/tries-subjects.ts';
import { newId } from '#platform/security/secrets.ts';
import type { Filling } from './whole-person-rows.ts';
import { fillWaysIn } from './whole-ways-in.ts';

/** What accounts, keys and devices hold of somebody. */
export async function fillAccount(of: Filling): Promise<void> {
  const { parts, at, now, fill, accountId, number, name, present, former, asked, left, keyId } = of;
  const earlier = newId();
  await fill('accounts', {
    id: earlier,
    face: 'mypage',
    address_typed: left,
    address_key: left,
    address_set_at: at(9000),
    address_freed_at: at(7000),
    job_seeker_number: number,
    password_hash: 'a hash',
    password_set_at: at(9000),
    opened_at: at(9000),
    opened_by: 'code',
    withdrawn_at: at(8000),
    unavailable_since: at(8100),
    unavailable_reason: `${name}さんからの電話`,
    registration_saved_at: at(8500),
  });
  await fill('consent_readings', {
    account_id: accountId,
    document: 'terms-of-use',
    version: 9,
    opened_at: at(3),
    ticked: true,
  });
  await fill('account_notices', {
    account_id: accountId,
    kind: 'unfinished-7',
    about: '2026-10-30',
    told_at: at(120),
  });
  await fill('password_tries', {
    subject: triesSubject(parts.secrets, { face: 'mypage', address_key: present }),
    wrong_passwords: 5,
    locked_at: at(2),
    turned_away: 3,
  });
  const key = {
    face: 'mypage',
    address_typed: asked,
    address_key: asked,
    code_id: newId(),
    privacy_version: 1,
    terms_version: 1,
    requested_at: at(30),
    mailed_at: at(30),
    tries: 2,
    ended_at: at(29),
    end_reason: 'tries',
  };
  await fill('authentication_keys', {
    ...key,
    id: keyId,
    purpose: 'address-change',
    link_hash: newId(),
    account_id: accountId,
    job_seeker_number: number,
  });
  // Before there was an account, only the address tells whose it was.
  await fill('authentication_keys', {
    ...key,
    id: newId(),
    purpose: 'online-opening',
    link_hash: newId(),
    address_typed: present,
    address_key: present,
    decoy: true,
    end_reason: 'spent',
  });
  await fill('trusted_devices', {
    id: newId(),
    account_id: accountId,
    token_hash: newId(),
    device: 'iPad の Safari',
    trusted_at: at(50),
    used_at: at(20),
    revoked_at: at(10),
  });
  await fill('passkeys', {
    id: newId(),
    owner_kind: 'account',
    owner_id: accountId,
    credential_id: newId(),
    public_key: newId(),
    counter: 7,
    transports: ['internal'],
    name: '自分の iPad',
    device: 'iPad の Safari',
    added_at: at(48),
    used_at: at(12),
    used_device: 'iPad の Chrome',
    backed_up: true,
  });
  await fill('declined_ways_in_offers', { account_id: accountId, declined_at: at(47) });
  await fill('not_me_links', {
    id: newId(),
    link_hash: newId(),
    account_id: accountId,
    event: 'address-changed',
    former_address: former,
    issued_at: at(60),
    used_at: at(59),
  });
  await fill('portal_links', {
    account_id: accountId,
    issuer: 'https://portal.example.jp',
    subject: newId(),
    linked_at: at(70),
    used_at: at(19),
  });
  await fill('portal_attempts', {
    id: newId(),
    state_hash: newId(),
    browser_hash: newId(),
    purpose: 'link',
    account_id: accountId,
    session_id: newId(),
    begun_at: at(1),
    spent_at: now,
  });
  await fill('login_attempts', {
    id: newId(),
    token_hash: newId(),
    account_id: accountId,
    device: 'Android の Chrome',
    begun_at: at(1),
    sendings: 3,
    sent_at: at(1),
    tries: 4,
    other_tries: 2,
    next: '/mypage/settings',
    ended_at: now,
  });
  await fillWaysIn(of);
}
