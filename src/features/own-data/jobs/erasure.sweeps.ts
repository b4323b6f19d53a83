import {
  type AccountRow,
  isLeftUnfinished,
  isLeftWithoutRecord,
  listLeftUnfinished,
  listLeftWithoutRecord,
  lockAccount,
  lockAccountsOfJobSeekers,
} from '#features/accounts/index.ts';
import {
  isToBeErased,
  listJoinedNumbers,
  listToBeErased,
  lockJobSeeker,
} from '#features/job-seekers/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { eraseAccount } from '../actions/erase-account.ts';
import { eraseJobSeeker } from '../actions/erase-job-seeker.ts';

const system = { kind: 'system' } as const;

/** The deadlines at whose 00:00 everything of somebody goes. */
export const erasureSweeps = (parts: Parts): readonly DeadlineSweep[] => [
  deleteUnfinishedAccounts(parts),
  deleteAccountsLeftWithoutRecord(parts),
  eraseAfterFiveYears(parts),
];

const deleteUnfinishedAccounts = (parts: Parts): DeadlineSweep => ({
  name: 'delete-unfinished-accounts',
  every: 'day',
  description: '求職登録が期限までに終わらなかったアカウントを、入力の途中のものといっしょに消します。',
  due: listLeftUnfinished,
  act: (tx, id, now) => deleteAccountIf(tx, parts, { id, isDue: isLeftUnfinished }, now),
});

const deleteAccountsLeftWithoutRecord = (parts: Parts): DeadlineSweep => ({
  name: 'delete-accounts-left-without-record',
  every: 'day',
  description: '求職登録をしないで退会した人のアカウントを、元に戻せる日が過ぎてから消します。',
  due: listLeftWithoutRecord,
  act: (tx, id, now) => deleteAccountIf(tx, parts, { id, isDue: isLeftWithoutRecord }, now),
});

interface DueAccount {
  readonly id: string;
  isDue(account: AccountRow, now: Temporal.Instant): boolean;
}

/** Whoever registers, saves or returns in the same moment holds the account too: the first to commit is right. */
async function deleteAccountIf(
  tx: Tx,
  parts: Parts,
  { id, isDue }: DueAccount,
  now: Temporal.Instant,
): Promise<boolean> {
  const account = await lockAccount(tx, id);
  if (account === undefined || !isDue(account, now)) return false;
  await eraseAccount(tx, parts, account);
  const subject = { kind: 'account', id } as const;
  await record(tx, { at: now, actor: system, action: 'own-data.erase-account', result: 'done', subject });
  return true;
}

const eraseAfterFiveYears = (parts: Parts): DeadlineSweep => ({
  name: 'erase-after-five-years',
  every: 'day',
  description: '無効になってから5年、新しい申込みがない人のマイページと登録した情報を消します。',
  due: listToBeErased,
  async act(tx, number, now) {
    const numbers = await listJoinedNumbers(tx, number);
    const accounts = await lockAccountsOfJobSeekers(tx, numbers);
    const found = await lockJobSeeker(tx, number);
    if (found === undefined || !isToBeErased(found, now)) return false;
    // Joined or parted since: the next pass sees who belongs together.
    if ((await listJoinedNumbers(tx, number)).length !== numbers.length) return false;
    await eraseJobSeeker(tx, parts, { accounts, numbers });
    const detail = { accounts: accounts.length, joined: numbers.length - 1 };
    const subject = { kind: 'job-seeker', id: number } as const;
    const entry = { at: now, actor: system, action: 'own-data.erase-job-seeker', result: 'done' };
    await record(tx, { ...entry, subject, detail });
    return true;
  },
});
