import type { PasswordCheckFault } from '../../actions/check-staff-password.ts';
import { lockWords } from './login/login.text.ts';

export type PresentPasswordFault =
  | Exclude<PasswordCheckFault, 'staff.sign-in.busy'>
  | 'staff.present-password.empty';

export const presentPasswordFaults: Readonly<Record<PresentPasswordFault, string>> = {
  'staff.present-password.empty': '今のパスワードを入れてください。',
  'staff.sign-in.wrong': `今のパスワードが違います。${lockWords.wrongEnd}`,
  'staff.sign-in.locked-now': `今のパスワードを続けてまちがえたため、しばらく変更できません。急ぐときは、管理者に相談してください。`,
  'staff.sign-in.locked': `まちがいが続いたため、今は変更できません。急ぐときは、管理者に相談してください。`,
};
