/** What an entry of the audit trail says to the person it is about. */
const actionWords: Readonly<Record<string, string>> = {
  'counter.open-record': '求職登録の画面を開いた',
  'counter.open-elsewhere': 'ほかの安定所から、求職登録の画面を開いた',
  'counter.show-contact': '連絡先を表示した',
  'counter.register': '求職者として登録した',
  'counter.confirm-registration': '窓口で本人と確かめた',
  'counter.show-changes': '変更の履歴を開いた',
  'counter.show-sensitive': '見えないようにしてある項目を開いた',
  'counter.show-to-change': '変えるために、見えないようにしてある項目を開いた',
  'counter.print-registration': '求職登録票を表示した',
  'counter.print-sensitive': '見えないようにしてある項目も入れて、求職登録票を表示した',
  'counter.join-records': '同じ人の2つの登録をまとめた',
  'counter.undo-joining': 'まとめた登録を元に戻した',
  'consultations.write': '相談の記録を書いた',
  'consultations.correct': '相談の記録を直した',
  'counter.tell-login-id': 'IDを伝えた',
  'counter.change-address': 'メールアドレスの変更を受け付けた',
  'counter.end-presence': 'ログインと、覚えた端末を終わらせた',
  'counter.end-lock': 'ログイン停止を解いた',
  'counter.set-unavailable': 'マイページを利用不可にした',
  'counter.lift-unavailable': '利用不可を解いた',
  'account-creation-code.issue': 'アカウント作成コードを発行した',
  'account-creation-code.check': 'アカウント作成コードが入力された',
  'accounts.open.online': 'マイページを開設した',
  'accounts.open.code': 'アカウント作成コードで、マイページを開設した',
  'accounts.open.earlier': '登録済みのメールアドレスで、マイページを開設した',
  'accounts.open.reset': 'パスワード再登録から、マイページを開設した',
  'accounts.check-password': 'パスワードが入力された',
  'opening.request-key.online-opening': 'マイページの開設が申し込まれた',
  'opening.request-key.code-opening': 'マイページの開設が申し込まれた',
  'opening.request-key.earlier-opening': 'マイページの開設が申し込まれた',
  'opening.complete.online-opening': 'パスワードを登録した（開設）',
  'opening.complete.code-opening': 'パスワードを登録した（開設）',
  'opening.complete.earlier-opening': 'パスワードを登録した（開設）',
  'registration.complete': '求職登録を完了した',
  'registration.change': '登録の内容を変えた',
  'registration.join': '登録をまとめ、登録の状態が変わった',
  'registration.undo-joining': 'まとめた登録を戻し、登録の状態が変わった',
  'registration.print-sensitive': '見えないようにしてある項目も印刷した',
  'registration.leave': '退会で、求職登録が無効になった',
  'registration.return': 'アカウントの再登録で、求職登録がまた有効になった',
  'registration.set-invalid': '求職登録を無効にした',
  'registration.reactivate': '求職登録を、また有効にした',
  'registration.renew': '求職登録を更新した',
  'registration.extend': '求職登録の有効期限を延ばした',
  'registration.hired': '採用されて、求職登録が無効になった',
  'applications.recommend': '求人をすすめた',
  'applications.request': '求人者が応募をリクエストした',
  'applications.invitation.read': 'おすすめの求人やリクエストの内容を確かめた',
  'applications.invitation.decline': 'おすすめの求人やリクエストに、応募しないと答えた',
  'applications.invitation.withdraw': 'おすすめの求人やリクエストが取り下げられた',
  'applications.invitation.expire': 'おすすめの求人やリクエストの期限が過ぎた',
  'applications.apply.counter-referral': '窓口の紹介で、求人に応募した',
  'applications.apply.online-referral': 'オンラインハローワーク紹介で、求人に応募した',
  'applications.apply.self': 'オンライン自主応募で、求人に応募した',
  'applications.apply.request': 'リクエストに答えて、求人に応募した',
  'applications.read': '求人者が応募の内容を確かめた',
  'applications.set-interview': '面接の予定を決めた',
  'applications.accept-interview': '面接に行くと返事をした',
  'applications.withdraw': '応募を辞退した',
  'applications.hire': '採用の結果を登録した',
  'applications.reject': '不採用の結果を登録した',
  'applications.report-no-show': '求人者が面接不参加を報告した',
  'applications.dismiss-no-show': '面接不参加の報告を取り消した',
  'applications.no-show.object': '面接不参加の報告に異議を申し立てた',
  'applications.no-show.uphold': '面接不参加の報告のとおりと決めた',
  'applications.restriction.set': 'オンライン自主応募を制限した',
  'applications.restriction.lift': 'オンライン自主応募の制限を解いた',
  'applications.certify': '求職活動の証明を作った',
  'sign-in.login': 'ログインした',
  'sign-in.password': 'ログインのパスワードが入力された',
  'sign-in.one-time-password': 'ワンタイムパスワードが入力された',
  'sign-in.logout': 'ログアウトした',
  'sign-in.request-password-reset': 'パスワード再登録が申し込まれた',
  'sign-in.reset-password': 'パスワードを登録し直した',
  'sign-in.not-me': '「身に覚えがない」と知らせた',
  'account-settings.agree': '規約に同意した',
  'account-settings.request-address-change': 'メールアドレスの変更を申し込んだ',
  'account-settings.change-address': 'メールアドレスを変えた',
  'account-settings.change-password': 'パスワードを変えた',
  'account-settings.end-devices': '端末のログインを終わらせた',
  'account-settings.prove-presence': 'パスワードで本人と確かめた',
  'account-settings.withdraw': '退会した',
  'account-settings.request-return': 'アカウントの再登録が申し込まれた',
  'account-settings.return': 'アカウントを再登録した',
  'own-data.read': '自分の情報を画面で見た',
  'own-data.export': '自分の情報をファイルで受け取った',
};

/** Results other than `done` that are no refusal. */
const goodResults = new Set(['done', 'key-mailed', 'written-down']);

/** Kinds that have no words yet are shown by their key: nothing is kept back. */
export const actionInWords = ({ action, result }: { readonly action: string; readonly result: string }) => {
  const what = actionWords[action] ?? `その他の操作（${action}）`;
  return goodResults.has(result) ? what : `${what}（受け付けていません：${result}）`;
};

/** What staff did only to see something of the person. */
export const isLook = (action: string): boolean =>
  /^(counter|registration)\.(open|show|read|search|find|print)/u.test(action);

const actorWords: Readonly<Record<string, string>> = {
  anonymous: 'ログイン前の人',
  'job-seeker': '本人',
  staff: '職員',
  operator: '運用担当',
  system: 'システム',
  employer: '求人者',
};

export const actorInWords = (by: string): string => actorWords[by] ?? by;

const mailWords: Readonly<Record<string, string>> = {
  'accounts.authentication-key': '認証キーのメール',
  'accounts.guidance': '申込みについての案内',
  'accounts.notice': '大事な変更のお知らせ',
  'sign-in.one-time-password': 'ワンタイムパスワードのメール',
  'counter.confirmed': '窓口で確かめたことのお知らせ',
  'counter.number-changed': '求職番号が変わったお知らせ',
  'registration.unfinished': '求職登録の期限のお知らせ',
  'registration.validity-ends': '有効期限のお知らせ',
  'registration.lapsed': '有効期限が過ぎたお知らせ',
  'applications.news': '応募した求人のお知らせ',
  'applications.invitation-news': 'おすすめの求人やリクエストのお知らせ',
  'applications.registration-ended': '採用で求職登録が無効になったお知らせ',
  'job-search.new-vacancies': '新しい求人のお知らせ',
  'registration.erasure': '登録した情報が消えるお知らせ',
};

export const mailInWords = (template: string): string =>
  mailWords[template] ?? `その他のメール（${template}）`;
