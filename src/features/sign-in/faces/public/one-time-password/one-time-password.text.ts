import { policy } from '#kernel/policy.ts';
import type { OneTimePasswordFault } from '../../../actions/try-one-time-password.ts';

const { digits, lifetime, tries, failuresADay } = policy.oneTimePassword;
const sendAgain = '「もう一度送る」を押してください。';

/** By the key of the fault, for the field. */
export const oneTimePasswordWords: Readonly<Record<string, string>> = {
  'one-time-password.empty': 'ワンタイムパスワードを入力してください。',
  'one-time-password.shape': `ワンタイムパスワードは${digits}桁の数字です。メールの数字を確かめてください。`,
};

/** Why a one-time password was not taken, where the person can go on from this screen. */
export function refusalWords(fault: OneTimePasswordFault): string {
  switch (fault.key) {
    case 'one-time-password.wrong':
      return `ワンタイムパスワードが違います。いちばん新しいメールの数字を入れてください（あと${fault.triesLeft}回）。`;
    case 'one-time-password.void':
      return `${tries}回まちがえたため、このワンタイムパスワードは使えません。${sendAgain}`;
    case 'one-time-password.expired':
      return `ワンタイムパスワードの${lifetime.total('minutes')}分が過ぎました。${sendAgain}`;
    default:
      return 'ワンタイムパスワードを受け付けられませんでした。';
  }
}

export const dayLimitWords = (wait: string): readonly string[] => [
  `ワンタイムパスワードが24時間に${failuresADay}回まちがえられたため、受け付けを止めました。`,
  `${wait}、もう一度ログインしてください。`,
  '急ぐときは、ハローワークの窓口でおたずねください。',
];
