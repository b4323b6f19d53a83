import type { SecurityEvent } from '#features/accounts/index.ts';

/** What the notice told, as a question of its owner. */
export const eventWords: Readonly<Record<Exclude<SecurityEvent, 'withdrawn'>, string>> = {
  locked: 'パスワードが続けてまちがえられ、ロックされました。',
  'session-ended': 'ログイン中の画面で、パスワードが続けてまちがえられました。',
  'new-device': '新しい端末からログインがありました。',
  'password-changed': 'パスワードが変わりました。',
  'address-changed': 'アカウントのメールアドレスが変わりました。',
  'portal-linked': 'マイナポータルとつながりました。',
  'portal-unlinked': 'マイナポータルとの連携が解除されました。',
  'way-in-added': 'ログインのときに本人と確かめる方法が追加されました。',
  'way-in-removed': 'ログインのときに本人と確かめる方法が削除されました。',
  'recovery-code-used': 'リカバリーコードを使ったログインがありました。',
  'slip-issued': '窓口で、ログインのための一時コードが渡されました。',
};
