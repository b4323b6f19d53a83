import { policy } from '#kernel/policy.ts';
import { emailAddressWords } from '#ui/email-address-words.ts';

const { tries, duration } = policy.passwordLock;
const minutes = duration.total('minutes');

/** By the key of the fault, for the fields. */
export const loginFieldWords = {
  ...emailAddressWords,
  'password.empty': 'パスワードを入力してください。',
  'password.wrong': `メールアドレスかパスワードが違います。続けて${tries}回まちがえると、約${minutes}分ログインできません。`,
} as const;

export interface LoginMessage {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** LOGIN-4: the same at the fifth wrong password and during the lock, for a known and an unknown address. */
export const lockedMessage: LoginMessage = {
  heading: 'ログインできません',
  sentences: [
    `パスワードを続けて${tries}回まちがえたため、ロックしました。`,
    `約${minutes}分たってから、もう一度お試しください。`,
    '急ぐときは、「パスワードをお忘れの方」で新しいパスワードを決めてください。すぐにログインできます。',
  ],
};

export const dayLimitMessage = (wait: string): LoginMessage => ({
  heading: 'ログインできません',
  sentences: [
    `ワンタイムパスワードが24時間に${policy.oneTimePassword.failuresADay}回まちがえられました。`,
    `${wait}、もう一度お試しください。`,
    '覚えがないときは、パスワードを知られています。「パスワードをお忘れの方」で変えてください。',
    '急ぐときは、ハローワークの窓口でおたずねください。',
  ],
});

export const tooManyMailsMessage = (wait: string): LoginMessage => ({
  heading: '少し待ってください',
  sentences: ['ワンタイムパスワードのメールを送ったばかりです。', `${wait}、もう一度ログインしてください。`],
});

const { idle, absolute } = policy.session.seeker;

/** Why the last login is over. */
const endedHeadings: Readonly<Record<string, string>> = {
  idle: `${idle.total('minutes')}分操作がなかったため、ログアウトしました`,
  absolute: `ログインから${absolute.total('hours')}時間たったため、ログアウトしました`,
  'wrong-passwords': `パスワードを続けて${tries}回まちがえたため、ログアウトしました`,
};

export const endedMessage = (why: string, hasKeptForm: boolean): LoginMessage => ({
  heading: (Object.hasOwn(endedHeadings, why) ? endedHeadings[why] : undefined) ?? 'ログインが終わっています',
  sentences: [
    hasKeptForm
      ? '入力した内容は残っています。ログインすると、続きから使えます。'
      : 'もう一度ログインしてください。',
  ],
});

export const startAgainMessage: LoginMessage = {
  heading: 'はじめからログインしてください',
  sentences: ['ログインの途中で時間が過ぎたか、ほかの画面でログインをやり直しました。'],
};
