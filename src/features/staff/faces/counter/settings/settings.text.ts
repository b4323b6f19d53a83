/** What the page before has just done, by the word in the address. */
export const settingsNotices = {
  password: 'パスワードを変更しました',
  authenticator: '認証アプリを設定しました',
} as const;

export type SettingsNotice = keyof typeof settingsNotices;
