/** What proved at a login that it was the person, for people; the keys are those of sessions. */
export const wayInWords = {
  'one-time-password': 'ワンタイムパスワード（メール）',
  'trusted-device': 'ワンタイムパスワードの省略',
  authenticator: '認証アプリ',
  'recovery-code': 'リカバリーコード',
  slip: '窓口の一時コード',
  passkey: 'パスキー',
  portal: 'マイナポータル',
} as const;
