import type { AdditionFault } from '#features/ways-in/index.ts';
import { policy } from '#kernel/policy.ts';

export const ownPasskeysTitle = 'パスキー';

/** Why no passkey was added; what is wrong with an answer is the same for people, whatever it was. */
export function additionWords(fault: AdditionFault): string {
  if (fault === 'passkey.too-many')
    return `パスキーは${policy.passkey.most}個まで登録できます。使わないものを消してください。`;
  if (fault === 'passkey.taken') return 'このパスキーは、もう登録してあります。';
  return '時間が過ぎたか、端末の確認が終わりませんでした。もう一度登録してください。';
}

/** By the word in the address. */
export const doneHeadings = new Map<string | undefined, string>([
  ['added', 'パスキーを登録しました'],
  ['renamed', 'パスキーの名前を変えました'],
  ['removed', 'パスキーを消しました'],
]);

export const lastPasskeyWords =
  '最後のパスキーは消せません。先に、認証アプリか別のパスキーを登録してください。';
