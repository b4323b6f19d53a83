import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import {
  countOne,
  giveBack,
  type Limit,
  type LimitAnswer,
  listPlaces,
  seePlace,
} from '#platform/limits/limits.ts';
import type { Parts } from '#platform/parts.ts';

const failures: Limit = {
  name: 'one-time-password-failures',
  most: policy.oneTimePassword.failuresADay,
  window: policy.oneTimePassword.failureWindow,
};

const subjectOf = (parts: Parts, accountId: string): string =>
  parts.secrets.keyed('account', accountId).toString('base64url');

/**
 * s-otp2: 10 wrong ones an account in 24 hours, over all its logins and all kinds together: mail, app, recovery code,
 * slip. A right one does not undo them.
 */
export const seeOneTimeFailures = (
  tx: Tx,
  parts: Parts,
  accountId: string,
  now: Temporal.Instant,
): Promise<LimitAnswer> => seePlace(tx, failures, subjectOf(parts, accountId), now);

export const countOneTimeFailure = (
  tx: Tx,
  parts: Parts,
  accountId: string,
  now: Temporal.Instant,
): Promise<void> => countOne(tx, failures, subjectOf(parts, accountId), now);

/** When those of the last 24 hours were, the newest first. */
export const listOneTimeFailures = (
  tx: Tx,
  parts: Parts,
  accountId: string,
  now: Temporal.Instant,
): Promise<readonly Temporal.Instant[]> => listPlaces(tx, failures, subjectOf(parts, accountId), now);

/** Once what was guessed with, the password, opens nothing any more; or by staff who saw who it is. */
export const forgetOneTimeFailures = (tx: Tx, parts: Parts, accountId: string): Promise<void> =>
  giveBack(tx, failures, subjectOf(parts, accountId));
