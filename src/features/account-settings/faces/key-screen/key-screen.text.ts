import { keyFaultWords } from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import type { AddressChangeFault } from '../../actions/change-address.ts';
import type { ReturnFault } from '../../actions/return-to-account.ts';

export type KeyScreenFault = AddressChangeFault | ReturnFault;

const atTheCounter = 'くわしくは、ハローワークの窓口でおたずねください。';

/** By the key of the fault. */
export const keyScreenWords: Readonly<Record<KeyScreenFault, string>> = {
  ...keyFaultWords,
  'address.taken': 'このメールアドレスは、別のアカウントで使われています。別のものにしてください。',
  'session.over': `このアカウントは、今は使われていません。${atTheCounter}`,
  'return.too-late': `再登録できる${policy.withdrawal.returnDays}日間が過ぎました。${atTheCounter}`,
  'return.opened-anew': 'あなたには、別の新しいアカウントがあります。そちらでログインしてください。',
};
