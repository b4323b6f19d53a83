export const authenticatorTitle = '認証アプリ';

/** By the key of the fault. */
export const codeWords = {
  'code.empty': '認証アプリのコードを入力してください。',
  'code.shape': '認証アプリのコードは6桁の数字です。アプリを確かめてください。',
  'way-in.wrong': 'コードが違います。アプリに今出ている数字を入れてください。',
} as const;

const done = {
  added: {
    heading: '認証アプリを設定しました',
    sentence: '次のログインから、パスワードのあとにアプリのコードをたずねます。',
  },
  removed: {
    heading: '認証アプリを削除しました',
    sentence: '次のログインから、メールのワンタイムパスワードを使います。アプリの中の設定も消してください。',
  },
} as const;

export const doneWords = new Map<string | undefined, { heading: string; sentence: string }>(
  Object.entries(done),
);
