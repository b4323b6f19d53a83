/** What an entry of the audit trail says to staff. Kinds that are not here are shown by their key. */
const actionWords: Readonly<Record<string, string>> = {
  'counter.open-record': '記録を開きました',
  'counter.open-elsewhere': 'ほかの安定所から開きました',
  'counter.show-contact': '連絡先を表示しました',
  'counter.show-sensitive': '隠している項目を表示しました',
  'counter.show-to-change': '隠している項目を、直すために表示しました',
  'counter.show-changes': '隠している項目の変更を表示しました',
  'registration.change': '登録の内容を変えました',
  'registration.complete': 'オンラインで求職登録をしました',
  'counter.register': '求職者を登録しました（本登録）',
  'counter.confirm-registration': '登録の内容を確認しました（利用登録者）',
  'counter.join-records': '2つの記録を1つにまとめました',
  'counter.undo-joining': 'まとめた記録を2つに戻しました',
  'counter.print-registration': '求職登録票を表示しました',
  'counter.print-sensitive': '求職登録票を、隠す項目も入れて表示しました',
  'registration.join': '記録をまとめ、登録の状態が変わりました',
  'registration.undo-joining': '記録を2つに戻し、登録の状態が変わりました',
  'registration.extend': '求職登録の有効期限を延ばしました',
  'registration.renew': '求職登録を、もう一度有効にしました',
  'registration.leave': '退会で、求職登録が無効になりました',
  'registration.return': 'アカウントの再登録で、求職登録がまた有効になりました',
  'registration.set-invalid': '本人が、求職登録を無効にしました',
  'registration.reactivate': '本人が、求職登録をまた有効にしました',
  'counter.tell-login-id': 'IDを伝えました',
  'counter.change-address': 'メールアドレスの変更を受け付けました',
  'counter.end-presence': 'ログインと、覚えた端末を終わらせました',
  'counter.end-lock': 'ログイン停止を解きました',
  'counter.end-attack': 'アカウントへの攻撃を止めました',
  'counter.set-unavailable': 'マイページを利用不可にしました',
  'counter.lift-unavailable': '利用不可を解きました',
  'account-creation-code.issue': 'アカウント作成コードを発行しました',
  'account-creation-code.check': 'アカウント作成コードの入力がありました',
  'accounts.open.online': 'マイページを開設しました（オンライン）',
  'accounts.open.code': 'マイページを開設しました（コード）',
  'accounts.open.earlier': 'マイページを開設しました（窓口で登録したアドレス）',
  'accounts.open.reset': 'マイページを開設しました（パスワード再登録から）',
  'opening.request-key.code-opening': 'パスワード登録の申込みがありました',
  'opening.request-key.earlier-opening': 'パスワード登録の申込みがありました',
  'accounts.check-password': 'パスワードの入力がありました',
  'sign-in.login': 'ログインがありました',
  'sign-in.password': 'ログインのパスワードの入力がありました',
  'sign-in.passkey': 'パスキーでのログインを断りました',
  'ways-in.add-passkey': 'パスキーを登録しました',
  'ways-in.remove-passkey': 'パスキーを消しました',
  'ways-in.rename-passkey': 'パスキーの名前を変えました',
  'sign-in.one-time-password': 'ワンタイムパスワードの入力がありました',
  'sign-in.authenticator': '認証アプリのコードの入力がありました',
  'sign-in.recovery-code': 'リカバリーコードの入力がありました',
  'sign-in.slip': '窓口の一時コードの入力がありました',
  'ways-in.add-authenticator': '認証アプリを設定しました',
  'ways-in.remove-authenticator': '認証アプリを削除しました',
  'ways-in.make-recovery-codes': 'リカバリーコードを作りました',
  'ways-in.remove-recovery-codes': 'リカバリーコードを削除しました',
  'counter.issue-slip': '窓口の一時コードを渡しました',
  'sign-in.logout': 'ログアウトしました',
  'sign-in.request-password-reset': 'パスワード再登録の申込みがありました',
  'sign-in.reset-password': 'パスワードを登録し直しました',
  'portal-link.link': 'マイナポータルと連携しました',
  'portal-link.unlink': 'マイナポータルとの連携を解除しました',
  'portal-link.answer': 'マイナポータルからの返事を確かめました',
  'sign-in.not-me': '「身に覚えがない」と知らせました',
  'account-settings.agree': '規約に同意しました',
  'account-settings.request-address-change': 'メールアドレスの変更を申し込みました',
  'account-settings.change-address': 'メールアドレスを変更しました',
  'account-settings.change-password': 'パスワードを変更しました',
  'account-settings.end-devices': '覚えた端末を消しました',
  'account-settings.prove-presence': 'パスワードで本人と確かめました',
  'account-settings.withdraw': '退会しました',
  'account-settings.request-return': 'アカウントの再登録の申込みがありました',
  'account-settings.return': 'アカウントを再登録しました',
};

const actorWords: Readonly<Record<string, string>> = {
  anonymous: 'ログイン前の人',
  'job-seeker': '本人',
  staff: '職員',
  operator: '運用担当',
  system: 'システム',
};

/** Results other than `done` that are no refusal. */
const goodResults = new Set(['done', 'key-mailed', 'written-down']);

export const historyWhat = (
  entry: { readonly action: string; readonly result: string },
  times = 1,
): string => {
  const what = actionWords[entry.action] ?? entry.action;
  const counted = times > 1 ? `（${times}回）` : '';
  return goodResults.has(entry.result)
    ? `${what}${counted}`
    : `${what}${counted}：受け付けていません（${entry.result}）`;
};

export const historyWho = (
  entry: { readonly actor_kind: string },
  staffName: string | undefined,
  officeName: string | undefined,
): string =>
  [staffName ?? actorWords[entry.actor_kind] ?? entry.actor_kind, officeName]
    .filter((word) => word !== undefined)
    .join('・');
