import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { listResultsOf } from '#platform/recording/audit.ts';
import { sumTurnedAway } from '../store/password-tries.store.ts';
import type { AccountRow } from '../store/tables.ts';
import { everyTriesSubject } from '../store/tries-subjects.ts';

export interface PasswordGuesses {
  /** Wrong passwords that were looked at, the newest first. */
  readonly wrong: readonly Temporal.Instant[];
  /** How many of them began a lock. */
  readonly locks: number;
  /** Tries during the newest lock, at which nothing was looked. */
  readonly turnedAway: number;
}

/** How an account's password was guessed at since then, for staff. */
export async function readPasswordGuesses(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  since: Temporal.Instant,
): Promise<PasswordGuesses> {
  const subject = { kind: 'account', id: account.id };
  const tries = await listResultsOf(tx, subject, 'accounts.check-password', since);
  return {
    wrong: tries.map(({ at }) => at),
    locks: tries.filter(({ result }) => result === 'password.locked-now').length,
    turnedAway: await sumTurnedAway(tx, await everyTriesSubject(tx, parts.secrets, account)),
  };
}
