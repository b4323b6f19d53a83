import { type AdditionFault, passkeyNameWords } from '#features/ways-in/index.ts';
import { policy } from '#kernel/policy.ts';

export const passkeysTitle = 'パスキー';

const { most } = policy.passkey;

/** Of the name, by the key of the fault. */
export const nameWords = passkeyNameWords;

/** Why no passkey was added; what is wrong with an answer is the same for people, whatever it was. */
export function additionWords(fault: AdditionFault): string {
  if (fault === 'passkey.too-many')
    return `パスキーは${most}個まで登録できます。使わないものを消してください。`;
  if (fault === 'passkey.taken') return 'このパスキーは、もう登録してあります。';
  return '時間が過ぎたか、端末の確認が終わりませんでした。もう一度登録してください。';
}

const devicesEnded =
  'ワンタイムパスワードの省略は、すべての端末で取り消しました。お知らせのメールを送りました。';

/** By the word in the address. */
export const doneWords = new Map<string | undefined, { heading: string; sentence?: string }>([
  ['added', { heading: 'パスキーを登録しました', sentence: devicesEnded }],
  ['renamed', { heading: 'パスキーの名前を変えました' }],
  ['removed', { heading: 'パスキーを消しました', sentence: devicesEnded }],
]);
