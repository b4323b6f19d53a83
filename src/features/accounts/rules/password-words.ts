import { policy } from '#kernel/policy.ts';
import type { PasswordFault } from './password-rules.ts';

const { shortest, longest, symbols } = policy.password;
const usable = `使える記号：${symbols}`;

/** What to do about one fault of a new password; the kind that is missing is named [PW-1, PW-2, PW-3]. */
export function passwordFaultWords(fault: PasswordFault): string {
  switch (fault.key) {
    case 'password.empty':
      return 'パスワードを入力してください。';
    case 'password.full-width':
      return '全角の文字が入っています。半角で入力してください。';
    case 'password.too-short':
      return `${shortest}文字以上にしてください。今の入力は${fault.length}文字です。`;
    case 'password.too-long':
      return `${longest}文字までにしてください。今の入力は${fault.length}文字です。`;
    case 'password.no-digit':
      return '半角の数字が入っていません。';
    case 'password.no-letter':
      return '半角の英字が入っていません。';
    case 'password.no-symbol':
      return `記号が入っていません。${usable}`;
    case 'password.unusable-letter':
      return `「${fault.letter}」は使えません。${usable}`;
    case 'password.common':
      return 'よく使われるパスワードです。ほかの人が思いつかないものにしてください。';
    case 'password.about-you':
      return 'あなたのメールアドレス、生年月日、求職番号などが入っています。別のものにしてください。';
  }
}
