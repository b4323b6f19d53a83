import { findAccount } from '#features/accounts/index.ts';
import { findLivingNumber, listJoinedNumbers } from '#features/job-seekers/index.ts';
import { listOffices } from '#features/offices/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { listEntriesAbout } from '#platform/recording/audit.ts';
import { isLook } from '../rules/action-words.ts';
import { lookedAtInWords } from '../rules/looked-at-words.ts';

/** Somebody of an office looked at the record; who it was, the office answers for. */
export interface Look {
  readonly at: Temporal.Instant;
  readonly officeName: string;
  readonly role: string | null;
  readonly what: string;
}

/** Every look of staff at the record of an account's owner, those joined into it included; the newest first. */
export async function listLooks(tx: Tx, accountId: string): Promise<readonly Look[]> {
  const number = (await findAccount(tx, accountId))?.job_seeker_number ?? null;
  if (number === null) return [];
  const jobSeekers = await listJoinedNumbers(tx, (await findLivingNumber(tx, number)) ?? number);
  const [entries, offices] = await Promise.all([
    listEntriesAbout(tx, { accounts: [], jobSeekers }),
    listOffices(tx, { closedToo: true }),
  ]);
  const names = new Map(offices.map((office) => [office.number, office.name]));
  return entries
    .filter(({ actor_kind, action, result }) => actor_kind === 'staff' && result === 'done' && isLook(action))
    .map((entry) => ({
      at: entry.at,
      officeName: names.get(entry.actor_office ?? '') ?? entry.actor_office ?? '－',
      role: entry.actor_role,
      what: lookedAtInWords(entry),
    }));
}
