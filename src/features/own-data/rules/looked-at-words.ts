import { actionInWords } from './action-words.ts';

/** The pages of a record, as its owner would call them. */
const pageWords: Readonly<Record<string, string>> = {
  record: '求職登録の全体',
  contact: '連絡先',
  sensitive: '見えないようにしてある項目',
  registration: '登録の内容を変える画面',
  changes: '変更の履歴',
  consultations: '相談の記録',
  recommendations: 'おすすめした求人',
  'recommendations/check': 'おすすめする求人を確かめる画面',
  referral: '求人を紹介する画面',
  applications: '応募と紹介',
  letters: '紹介状',
  'letter-files': '紹介状',
  'no-shows': '面接不参加の報告',
  messages: 'メッセージ・お知らせ',
  validity: '求職登録の有効期限',
  confirmation: '窓口で本人を確かめる画面',
  'papers/registration': '求職登録票',
  'papers/reception': 'ハローワーク受付票',
  joining: '2つの記録をまとめる画面',
  'joining/undo': 'まとめた記録を戻す画面',
  code: 'アカウント作成コードの画面',
  'login-id': 'IDを伝える画面',
  address: 'メールアドレスを変える画面',
  sessions: 'ログインを終わらせる画面',
  lock: 'ログイン停止を解く画面',
  unavailable: '利用不可の画面',
};

interface Look {
  readonly action: string;
  readonly result: string;
  readonly detail: unknown;
}

function pageOf(detail: unknown): string {
  const page = typeof detail === 'object' && detail !== null && 'page' in detail ? detail.page : undefined;
  return typeof page === 'string' ? page : '';
}

/** What kind of page of the record somebody opened; without one, what was done. */
export const lookedAtInWords = (look: Look): string => pageWords[pageOf(look.detail)] ?? actionInWords(look);
