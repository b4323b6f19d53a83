import { eraseAccountRows, lockAccount } from '#features/accounts/index.ts';
import { eraseLoginAttempts } from '#features/sign-in/index.ts';
import { eraseWaysIn } from '#features/ways-in/index.ts';
import { eraseKeptFormsOf } from '#platform/http/kept-forms.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import { deleteDraftsOf } from '#platform/journeys/drafts.store.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { isLeftUnfinished } from '../rules/unfinished.ts';
import { findAnyUser } from '../store/employer-users.store.ts';
import { listLeftUnfinished } from '../store/unfinished-accounts.query.ts';

const system = { kind: 'system' } as const;

/** EMP-1: an account without an establishment goes after its last day, with what was typed. */
export const deleteUnfinishedEmployerAccounts = (parts: Parts): DeadlineSweep => ({
  name: 'delete-unfinished-employer-accounts',
  every: 'day',
  description:
    '事業所の登録が期限までに終わらなかった求人者のアカウントを、入力の途中のものといっしょに消します。',
  due: listLeftUnfinished,
  async act(tx, id, now) {
    const account = await lockAccount(tx, id);
    if (account === undefined || account.face !== 'employer' || !isLeftUnfinished(account.opened_at, now)) {
      return false;
    }
    if ((await findAnyUser(tx, id)) !== undefined) return false;
    await eraseLoginAttempts(tx, id);
    await eraseWaysIn(tx, id);
    await eraseKeptFormsOf(tx, id);
    await deleteDraftsOf(tx, `account:${id}`);
    await eraseAccountRows(tx, parts.secrets, account);
    const subject = { kind: 'account', id } as const;
    await record(tx, { at: now, actor: system, action: 'employers.erase-account', result: 'done', subject });
    return true;
  },
});
