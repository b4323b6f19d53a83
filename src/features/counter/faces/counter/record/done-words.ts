import { recordPath } from '../counter-paths.ts';

/** What was done on the page before; the record says it on top. */
export const doneWords = {
  registered: '登録しました。求職番号ができました。',
  changed: '登録の内容を変更しました。',
  unchanged: '変わったところはありません。登録の内容は、前のままです。',
  confirmed: '確認を終えました。本人は「ハローワーク利用登録者」です。',
  'validity-extended': '有効期限を延ばしました。',
  'validity-renewed': '求職登録を、もう一度有効にしました。',
  joined: '2つの記録を、この求職番号にまとめました。',
  'joining-undone': 'まとめた記録を、2つに戻しました。',
  'presence-ended':
    'ログインと、覚えた端末を終わらせました。次のログインには、ワンタイムパスワードも要ります。',
  'portal-unlinked': 'マイナポータルとの連携を解除しました。本人に、メールで知らせました。',
  'lock-ended': 'ログイン停止を解きました。本人は、今からログインできます。',
  'password-stopped': '今のパスワードを使えなくしました。本人に、パスワード再登録のメールを送りました。',
  'password-stopped-unmailed':
    '今のパスワードを使えなくしました。本人は「パスワードをお忘れの方」から登録し直します。',
  'made-unavailable': 'マイページを利用不可にしました。本人は、今ログアウトになりました。',
  'made-available': '利用不可を解きました。本人は、今からログインできます。',
  'address-written': '新しいメールアドレスを記録しました。',
  'key-mailed': '新しいメールアドレスに、認証キーを送りました。本人が入力すると、IDが変わります。',
} as const;

export type Done = keyof typeof doneWords;

export const isDone = (word: string | undefined): word is Done =>
  word !== undefined && Object.hasOwn(doneWords, word);

/** The address of a record that says so on top. */
export const recordDone = (number: string, done: Done): string => `${recordPath(number)}?done=${done}`;
