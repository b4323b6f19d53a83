import { policy } from '#kernel/policy.ts';
import { because, entry, type Inventory } from './inventory-entry.ts';

const own = 'accounts[]';
const untilRemoved = '本人が削除するまで。または、退会するか、アカウントが消えるまで';
const spentDays = policy.retention.spentKeys.total('hours') / 24;

/** Slice ways-in. */
export const wayInTables: Inventory = {
  account_authenticators: entry({
    slice: 'ways-in',
    purpose: 'メールが使えないときも、認証アプリで本人と確かめる',
    ground: '本人の申込み',
    keptUntil: untilRemoved,
    handed: {
      added_at: `${own}.authenticators[].addedAt`,
      used_at: `${own}.authenticators[].usedAt`,
      mail_closed_at: `${own}.authenticators[].mailClosedAt`,
    },
    left: {
      [because.owner]: 'account_id',
      '認証アプリと同じ数字を作れてしまうので、封をして置くだけの値': 'secret',
      同じ数字を二度受け付けないための番号: 'last_step',
    },
  }),
  recovery_codes: entry({
    slice: 'ways-in',
    purpose: 'メールが使えないときも、前に作ったコードで本人と確かめる',
    ground: '本人の申込み',
    keptUntil: `新しいコードを作るまで。または、${untilRemoved}`,
    handed: { made_at: `${own}.recoveryCodes[].madeAt`, used_at: `${own}.recoveryCodes[].usedAt` },
    left: { [because.ownRow]: 'id', [because.owner]: 'account_id', [because.hash]: 'code_hash' },
  }),
  slips: entry({
    slice: 'ways-in',
    purpose: '窓口で本人と確かめて渡したコードで、ログインできるようにする',
    ground: '本人の申込み',
    keptUntil: `渡してから${spentDays}日。または、アカウントが消えるまで`,
    handed: {
      document: `${own}.slips[].document`,
      issued_at: `${own}.slips[].issuedAt`,
      tries: `${own}.slips[].tries`,
      ended_at: `${own}.slips[].endedAt`,
      end_reason: `${own}.slips[].endReason`,
    },
    left: {
      [because.ownRow]: 'id',
      [because.owner]: 'account_id',
      [because.hash]: 'code_hash',
      [because.staff]: 'issued_by',
    },
  }),
};
