import { policy } from '#kernel/policy.ts';
import { because, entry, type Inventory } from './inventory-entry.ts';

const days = (duration: { total(unit: 'hours'): number }): string => `${duration.total('hours') / 24}日`;
const { retention } = policy;

const untilAccountGoes = `アカウントが消えるまで（登録が終わらなければ${policy.unfinishedRegistration.days}日の翌日0時、登録しないで退会すると${policy.withdrawal.returnDays}日の翌日0時、登録があれば登録といっしょに）`;

/** Slices accounts, account-settings and sign-in. */
export const accountTables: Inventory = {
  accounts: entry({
    slice: 'accounts',
    purpose: 'マイページに入る人を確かめる',
    ground: '本人の申込み',
    keptUntil: untilAccountGoes,
    handed: {
      id: 'accounts[].id',
      address_typed: 'accounts[].address',
      address_set_at: 'accounts[].addressSetAt',
      address_freed_at: 'accounts[].addressFreedAt',
      job_seeker_number: 'accounts[].jobSeekerNumber',
      password_set_at: 'accounts[].passwordSetAt',
      opened_at: 'accounts[].openedAt',
      opened_by: 'accounts[].openedBy',
      withdrawn_at: 'accounts[].withdrawnAt',
      unavailable_since: 'accounts[].unavailableSince',
      registration_saved_at: 'accounts[].registrationSavedAt',
    },
    left: {
      [because.sought]: 'address_key',
      [because.hash]: 'password_hash',
      [because.staffWords]: 'unavailable_reason',
    },
  }),
  consents: entry({
    slice: 'accounts',
    purpose: 'どの版の規約に同意したかを示す',
    ground: '本人の申込み',
    keptUntil: untilAccountGoes,
    handed: {
      document: 'accounts[].consents[].document',
      version: 'accounts[].consents[].version',
      agreed_at: 'accounts[].consents[].agreedAt',
    },
    left: { [because.owner]: 'account_id' },
  }),
  consent_readings: entry({
    slice: 'account-settings',
    purpose: '新しい版の規約を開いたことを、同意まで覚える',
    ground: '本人の申込み',
    keptUntil: '同意するまで。または、アカウントが消えるまで',
    handed: {
      document: 'accounts[].consentReadings[].document',
      version: 'accounts[].consentReadings[].version',
      opened_at: 'accounts[].consentReadings[].openedAt',
      ticked: 'accounts[].consentReadings[].ticked',
    },
    left: { [because.owner]: 'account_id' },
  }),
  account_notices: entry({
    slice: 'accounts',
    purpose: '期限のメールを2度送らない',
    ground: '本人の申込み',
    keptUntil: untilAccountGoes,
    handed: {
      kind: 'accounts[].notices[].kind',
      about: 'accounts[].notices[].about',
      told_at: 'accounts[].notices[].toldAt',
    },
    left: { [because.owner]: 'account_id' },
  }),
  password_tries: entry({
    slice: 'accounts',
    purpose: 'パスワードの当て推量を止める',
    ground: '安全のための管理',
    keptUntil: `正しいパスワードまで。ロックは、終わってから${days(retention.pastLocks)}`,
    handed: {
      wrong_passwords: 'accounts[].passwordTries[].wrongPasswords',
      locked_at: 'accounts[].passwordTries[].lockedAt',
    },
    left: { [because.hash]: 'subject' },
  }),
  authentication_keys: entry({
    slice: 'accounts',
    purpose: 'メールアドレスが本人のものかを確かめる',
    ground: '本人の申込み',
    keptUntil: `使い終わってから${days(retention.spentKeys)}`,
    handed: {
      purpose: 'accounts[].keyRequests[].purpose',
      address_typed: 'accounts[].keyRequests[].address',
      job_seeker_number: 'accounts[].keyRequests[].jobSeekerNumber',
      privacy_version: 'accounts[].keyRequests[].privacyVersion',
      terms_version: 'accounts[].keyRequests[].termsVersion',
      decoy: 'accounts[].keyRequests[].withoutKey',
      requested_at: 'accounts[].keyRequests[].requestedAt',
      mailed_at: 'accounts[].keyRequests[].mailedAt',
      tries: 'accounts[].keyRequests[].tries',
      ended_at: 'accounts[].keyRequests[].endedAt',
      end_reason: 'accounts[].keyRequests[].endReason',
    },
    left: {
      '認証キーは、この番号から作られる': 'id',
      [because.hash]: 'link_hash',
      [because.sought]: 'address_key',
      [because.owner]: 'account_id',
      [because.otherRow]: 'code_id',
    },
  }),
  trusted_devices: entry({
    slice: 'accounts',
    purpose: '本人が選んだ端末で、ワンタイムパスワードを省く',
    ground: '本人の申込み',
    keptUntil: `信頼が終わってから${days(retention.spentKeys)}`,
    handed: {
      device: 'accounts[].trustedDevices[].device',
      trusted_at: 'accounts[].trustedDevices[].trustedAt',
      used_at: 'accounts[].trustedDevices[].usedAt',
      revoked_at: 'accounts[].trustedDevices[].revokedAt',
    },
    left: { [because.ownRow]: 'id', [because.owner]: 'account_id', [because.hash]: 'token_hash' },
  }),
  not_me_links: entry({
    slice: 'accounts',
    purpose: '「身に覚えがない」のリンクを確かめる',
    ground: '安全のための管理',
    keptUntil: `使ってから、または期限が過ぎてから${days(retention.spentKeys)}`,
    handed: {
      event: 'accounts[].notMeLinks[].event',
      former_address: 'accounts[].notMeLinks[].formerAddress',
      issued_at: 'accounts[].notMeLinks[].issuedAt',
      used_at: 'accounts[].notMeLinks[].usedAt',
    },
    left: {
      'リンクは、この番号から作られる': 'id',
      [because.hash]: 'link_hash',
      [because.owner]: 'account_id',
    },
  }),
  login_attempts: entry({
    slice: 'sign-in',
    purpose: 'パスワードとワンタイムパスワードの間をつなぐ',
    ground: '安全のための管理',
    keptUntil: `始めてから${policy.oneTimePassword.longestAttempt.total('hours') * 2}時間`,
    handed: {
      device: 'accounts[].loginAttempts[].device',
      begun_at: 'accounts[].loginAttempts[].begunAt',
      sendings: 'accounts[].loginAttempts[].sendings',
      sent_at: 'accounts[].loginAttempts[].sentAt',
      tries: 'accounts[].loginAttempts[].tries',
      next: 'accounts[].loginAttempts[].next',
      ended_at: 'accounts[].loginAttempts[].endedAt',
    },
    left: {
      'ワンタイムパスワードは、この番号から作られる': 'id',
      [because.hash]: 'token_hash',
      [because.owner]: 'account_id',
    },
  }),
};
