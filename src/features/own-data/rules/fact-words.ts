const words =
  (known: Readonly<Record<string, string>>) =>
  (value: string): string =>
    known[value] ?? value;

/** How an account was opened. */
export const openedByInWords = words({
  online: 'オンライン登録',
  code: 'アカウント作成コード',
  earlier: '窓口で登録したメールアドレス',
  reset: 'パスワード再登録',
});

/** What a key was asked for. */
export const keyPurposeInWords = words({
  'online-opening': 'マイページの開設（オンライン）',
  'code-opening': 'マイページの開設（コード）',
  'earlier-opening': 'マイページの開設（登録済みのアドレス）',
  'password-reset': 'パスワード再登録',
  return: 'アカウントの再登録',
  'address-change': 'メールアドレスの変更',
  'counter-address-change': 'メールアドレスの変更（窓口）',
});

export const sessionEndInWords = words({
  logout: 'ログアウト',
  idle: '操作がなかった',
  absolute: '時間が過ぎた',
  replaced: 'ほかのログインが増えた',
  'ended-by-owner': '本人が終わらせた',
  'ended-by-staff': '窓口で終わらせた',
  account: 'アカウントの変更',
  'wrong-passwords': 'パスワードを続けてまちがえた',
});

export const documentInWords = words({
  'privacy-policy': 'プライバシーポリシー',
  'terms-of-use': '利用規約',
});

export const kindInWords = words({ online: 'オンライン登録者', counter: 'ハローワーク利用登録者' });

export const invalidReasonInWords = words({
  left: '退会した',
  owner: '本人が無効にした',
  joined: '同じ人の別の登録にまとめた',
  hired: '採用された',
});

export const codeEndInWords = words({
  used: '使った',
  replaced: '新しいコードに替わった',
  errors: '続けてまちがえた',
});

export const slipEndInWords = words({
  used: '使った',
  replaced: '新しいコードに替わった',
  tries: '続けてまちがえた',
  withdrawn: '取り消した',
});

export const securityEventInWords = words({
  locked: 'ログイン停止',
  'session-ended': 'パスワードの誤りによるログアウト',
  'new-device': '新しい端末からのログイン',
  'password-changed': 'パスワードの変更',
  'address-changed': 'メールアドレスの変更',
  withdrawn: '退会',
  'portal-linked': 'マイナポータル連携',
  'portal-unlinked': 'マイナポータル連携の解除',
  'way-in-added': 'ログイン方法の追加',
  'way-in-removed': 'ログイン方法の削除',
  'recovery-code-used': 'リカバリーコードでのログイン',
  'slip-issued': '窓口の一時コード',
});

const deadlineWords: readonly (readonly [RegExp, string])[] = [
  [/^unfinished/u, '求職登録の期限'],
  [/^validity|^lapsed/u, '有効期限'],
  [/^erasure/u, '登録した情報が消える日'],
];

/** What a mail about a deadline told of. */
export const noticeInWords = (kind: string): string =>
  deadlineWords.find(([pattern]) => pattern.test(kind))?.[1] ?? kind;
