import { policy } from '#kernel/policy.ts';
import type { NewPasswordFault } from '../../actions/new-password.ts';

const { shortest, longest } = policy.staffPassword;

export const newPasswordFaults: Readonly<Record<NewPasswordFault, string>> = {
  'staff.password.empty': '新しいパスワードを入れてください。',
  'staff.password.too-short': `パスワードが短すぎます。${shortest}文字以上にしてください。`,
  'staff.password.too-long': `パスワードが長すぎます。${longest}文字までにしてください。`,
  'staff.password.simple': '同じ文字や並びの繰り返しは使えません。別のものにしてください。',
  'staff.password.common': 'よく使われるパスワードです。別のものにしてください。',
  'staff.password.context': '職員ID、名前、安定所やサービスの名前は入れないでください。',
  'staff.password.repeat': '2つのパスワードが違います。同じものを2回入れてください。',
  'staff.password.same': '今までと同じパスワードです。別のものにしてください。',
};

/** Which field a fault stands at. */
export const fieldOfPasswordFault = (fault: NewPasswordFault): string =>
  fault === 'staff.password.repeat' ? 'new-password-again' : 'new-password';

export const passwordAdvice = [
  `${shortest}文字以上、${longest}文字以下`,
  '文字の種類は自由。空白や日本語も使えます',
  '職員ID、名前、安定所の名前は入れない',
  '関係のない言葉をいくつか並べると、覚えやすくなります',
] as const;
