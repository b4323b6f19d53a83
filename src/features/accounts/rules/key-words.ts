import { policy } from '#kernel/policy.ts';
import type { KeyFault } from './key-state.ts';

const minutes = policy.authenticationKey.lifetime.total('minutes');
const again = '最初からやり直してください。';

/** What to do when a 認証キー is not taken. */
export const keyFaultWords: Readonly<Record<KeyFault, string>> = {
  'key.empty': '認証キーを入力してください。',
  'key.wrong': '認証キーが違います。いちばん新しいメールの認証キーを確かめてください。',
  'key.void': `${policy.authenticationKey.tries}回まちがえたため、この認証キーは使えません。${again}`,
  'key.expired': `認証キーの${minutes}分が過ぎました。${again}`,
  'key.over': `この認証キーは、もう使えません。${again}`,
};
