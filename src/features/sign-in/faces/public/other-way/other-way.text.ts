import { policy } from '#kernel/policy.ts';
import type { OtherWayFault } from '../../../actions/try-other-way.ts';
import type { OtherWay, SecondStep } from '../../../rules/second-step.ts';

interface WayWords {
  readonly title: string;
  /** Above the form. */
  readonly explanation: readonly string[];
  readonly label: string;
  readonly hint: string;
  /** By the key of the fault. */
  readonly faults: Readonly<Record<'empty' | 'shape', string>>;
  readonly wrong: string;
}

const { recoveryCodes, slip, oneTimePassword } = policy;

export const wayWords: Readonly<Record<OtherWay, WayWords>> = {
  authenticator: {
    title: '認証アプリのコード',
    explanation: ['認証アプリを開いて、出ている6桁の数字を入れてください。'],
    label: '認証アプリのコード',
    hint: '30秒ごとに変わる6桁の数字です。',
    faults: {
      empty: '認証アプリのコードを入力してください。',
      shape: '認証アプリのコードは6桁の数字です。アプリを確かめてください。',
    },
    wrong: '認証アプリのコードが違います。今出ている数字を入れてください。一度使った数字は使えません。',
  },
  'recovery-code': {
    title: 'リカバリーコード',
    explanation: [
      '前に印刷したか、書き写したリカバリーコードを1つ入れてください。',
      '使ったコードは、もう使えません。',
    ],
    label: 'リカバリーコード',
    hint: `${recoveryCodes.length}文字の英字と数字です。空白と大文字・小文字のちがいは、気にしなくてかまいません。`,
    faults: {
      empty: 'リカバリーコードを入力してください。',
      shape: `リカバリーコードは${recoveryCodes.length}文字の英字と数字です。もう一度確かめてください。`,
    },
    wrong: 'リカバリーコードが違うか、使い終わっています。',
  },
  slip: {
    title: '窓口の一時コード',
    explanation: [
      'ハローワークの窓口で受け取った一時コードを入れてください。',
      `一時コードは、窓口で本人確認をすると受け取れます。${slip.lifetime.total('hours')}時間、1回だけ使えます。`,
    ],
    label: '窓口の一時コード',
    hint: `${slip.length}文字の英字と数字です。空白と大文字・小文字のちがいは、気にしなくてかまいません。`,
    faults: {
      empty: '窓口の一時コードを入力してください。',
      shape: `窓口の一時コードは${slip.length}文字の英字と数字です。もう一度確かめてください。`,
    },
    wrong: '窓口の一時コードが違うか、期限が過ぎています。',
  },
};

/** What leads to each from another screen. */
export const wayLinks: Readonly<Record<SecondStep, string>> = {
  authenticator: '認証アプリのコードを使う',
  'recovery-code': 'リカバリーコードを使う',
  slip: '窓口の一時コードを使う',
  'one-time-password': 'メールで受け取る',
};

export const voidWords = `${oneTimePassword.tries}回まちがえたため、このログインでは、もう入れられません。はじめからログインしてください。`;

/** Why a code was not taken, where the person can go on from this screen. */
export const otherWayRefusal = (way: OtherWay, fault: OtherWayFault): string =>
  fault.key === 'second-step.wrong' ? `${wayWords[way].wrong}（あと${fault.triesLeft}回）` : voidWords;

export const mailClosedWords =
  'メールでパスワードを登録し直したあとは、メールだけではログインできません。下の方法のどれかで、一度ログインしてください。';
