import type { CodeFault } from '../../actions/enter-authenticator-code.ts';
import { lockWords } from './login/login.text.ts';

export type CodeFormFault = Exclude<CodeFault, 'staff.sign-in.over'> | 'staff.code.empty';

export const codeFaults: Readonly<Record<CodeFormFault, string>> = {
  'staff.code.empty': '認証アプリに出ている6桁の数字を入れてください。',
  'staff.code.wrong': `コードが違います。今アプリに出ている数字を入れてください。一度使った数字は使えません。${lockWords.wrongEnd}`,
  'staff.code.locked-now': lockWords.lockedNow,
  'staff.sign-in.locked': lockWords.locked,
};
