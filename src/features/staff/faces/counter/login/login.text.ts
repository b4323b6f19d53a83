import { policy } from '#kernel/policy.ts';
import type { PasswordCheckFault } from '../../../actions/check-staff-password.ts';

export type LoginFault =
  | Exclude<PasswordCheckFault, 'staff.sign-in.busy'>
  | 'staff.login-name.empty'
  | 'staff.password.empty';

const { tries, duration } = policy.passwordLock;
const minutes = duration.total('minutes');

export const lockWords = {
  wrongEnd: `続けて${tries}回まちがえると、${minutes}分ログインできません。`,
  lockedNow: `続けて${tries}回まちがえたため、${minutes}分ログインできません。急ぐときは、管理者に相談してください。`,
  locked: `まちがいが続いたため、今はログインできません。${minutes}分たつと、また使えます。急ぐときは、管理者に相談してください。`,
} as const;

export const loginFaults: Readonly<Record<LoginFault, string>> = {
  'staff.login-name.empty': '職員IDを入れてください。',
  'staff.password.empty': 'パスワードを入れてください。',
  'staff.sign-in.wrong': `職員IDかパスワードが違います。${lockWords.wrongEnd}`,
  'staff.sign-in.locked-now': lockWords.lockedNow,
  'staff.sign-in.locked': lockWords.locked,
};

export const loginNotices = {
  ended: {
    kind: 'info',
    heading: 'ログアウトしました',
    text: '時間が過ぎたため、ログアウトしました。もう一度ログインしてください。',
  },
  closed: {
    kind: 'info',
    heading: 'ログインが終わっています',
    text: 'ほかの端末でログインしたときなどに終わります。もう一度ログインしてください。',
  },
  left: { kind: 'done', heading: 'ログアウトしました', text: 'ほかの人が使う前に、画面を閉じてください。' },
  over: {
    kind: 'info',
    heading: '最初からやり直してください',
    text: 'ログインの途中で時間が過ぎました。職員IDとパスワードから入れてください。',
  },
} as const;

export type LoginNotice = keyof typeof loginNotices;
