import type { ManageStaffFault } from '../../../actions/change-staff-member.ts';

/** What an administrator may do with another member of staff, by the last part of its address. */
export const staffActionWords = {
  unlock: {
    title: 'ロックの解除',
    explanation: 'まちがいの回数を0に戻します。本人からの頼みであることを確かめてください。',
    button: 'ロックを解除する',
    done: 'ロックを解除しました',
  },
  'authenticator-reset': {
    title: '認証アプリとパスキーの取り消し',
    explanation:
      '今の認証アプリとパスキーは使えなくなります。次のログインで、本人が設定し直します。今のログインは終わります。',
    button: '取り消す',
    done: '認証アプリとパスキーを取り消しました',
  },
  'password-renewal': {
    title: '最初のパスワードの作り直し',
    explanation:
      '今のパスワードは使えなくなります。新しいパスワードを1回だけ表示します。今のログインは終わります。',
    button: '作り直す',
    done: '新しいパスワードを作りました',
  },
  'sign-out': {
    title: 'ログインの終了',
    explanation: 'この職員の今のログインを、すべて終わらせます。本人は、またログインできます。',
    button: '終わらせる',
    done: 'ログインを終わらせました',
  },
  closing: {
    title: '職員の利用の終了',
    explanation: 'この職員は、もうログインできません。元に戻せません。これまでの記録は残ります。',
    button: '利用を終える',
    done: '職員の利用を終えました',
  },
} as const;

export type StaffAction = keyof typeof staffActionWords;

export const staffActions = Object.keys(staffActionWords) as readonly StaffAction[];

export const actionFaults: Readonly<
  Record<Exclude<ManageStaffFault, 'staff.unknown' | 'staff.forbidden'>, string>
> = {
  'staff.closed': 'この職員は利用を終えています。',
  'staff.oneself': '自分には行えません。「自分の設定」を使うか、ほかの管理者に頼んでください。',
};
