import { type AccountRow, findPasswordLock, readPasswordGuesses } from '#features/accounts/index.ts';
import { listOneTimeFailures, seeOneTimeFailures } from '#features/ways-in/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { mayGoOn } from '../rules/attempt-state.ts';
import { factsOf, listOpenAttempts } from '../store/login-attempts.store.ts';

type Instant = Temporal.Instant;

/** How an account is being guessed at: what its office sees. Whoever guesses is not named anywhere. */
export interface Attack {
  /** Of the last 24 hours, the newest first. */
  readonly wrongPasswords: readonly Instant[];
  readonly locks: number;
  readonly lockedUntil: Instant | undefined;
  /** Tries during the newest lock, at which nothing was looked. */
  readonly turnedAway: number;
  /** Wrong one-time passwords, and codes in place of one, of the last 24 hours, the newest first. */
  readonly wrongCodes: readonly Instant[];
  /** Until when no one-time password is taken. */
  readonly codesClosedUntil: Instant | undefined;
  /** Logins with the right password that got no further yet. */
  readonly attempts: readonly { readonly device: string; readonly begunAt: Instant }[];
}

export async function readAttack(parts: Parts, account: AccountRow, now: Instant): Promise<Attack> {
  const { reading } = parts.database;
  const since = now.subtract(policy.oneTimePassword.failureWindow);
  const [guesses, lockedUntil, wrongCodes, day, attempts] = await Promise.all([
    readPasswordGuesses(reading, parts, account, since),
    findPasswordLock(reading, parts, account, now),
    listOneTimeFailures(reading, parts, account.id, now),
    seeOneTimeFailures(reading, parts, account.id, now),
    listOpenAttempts(reading, account.id),
  ]);
  return {
    wrongPasswords: guesses.wrong,
    locks: guesses.locks,
    lockedUntil,
    turnedAway: guesses.turnedAway,
    wrongCodes,
    codesClosedUntil: day.free ? undefined : day.until,
    attempts: attempts
      .filter((attempt) => mayGoOn(factsOf(attempt), now))
      .map(({ device, begun_at: begunAt }) => ({ device, begunAt })),
  };
}
