import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { giveBack, type Limit, type LimitAnswer, seePlace, takePlace } from '#platform/limits/limits.ts';
import type { Parts } from '#platform/parts.ts';

const sendings: Limit = {
  name: 'one-time-password-mails',
  most: policy.mailing.mailboxLimit,
  window: policy.mailing.window,
  apart: policy.mailing.apart,
};

const subjectOf = (parts: Parts, accountId: string): string =>
  parts.secrets.keyed('account', accountId).toString('base64url');

/** s-otp2: sendings of an account, 60 seconds apart and 5 an hour, the first of a login included. */
export const takeSending = (
  tx: Tx,
  parts: Parts,
  accountId: string,
  now: Temporal.Instant,
): Promise<LimitAnswer> => takePlace(tx, sendings, subjectOf(parts, accountId), now);

export const seeSending = (
  tx: Tx,
  parts: Parts,
  accountId: string,
  now: Temporal.Instant,
): Promise<LimitAnswer> => seePlace(tx, sendings, subjectOf(parts, accountId), now);

/** Who got in wanted the mails. */
export const giveSendingsBack = (tx: Tx, parts: Parts, accountId: string): Promise<void> =>
  giveBack(tx, sendings, subjectOf(parts, accountId));
