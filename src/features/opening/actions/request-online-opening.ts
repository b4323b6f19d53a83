import type { KeyRequest, MailingFault } from '#features/accounts/index.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { type AskedOpening, guidanceFor, requestOpeningKey } from './request-opening-key.ts';

/** ONLINE-1, ONLINE-2: an account for somebody who never went to a counter. */
export async function requestOnlineOpening(
  tx: Tx,
  parts: Parts,
  asked: AskedOpening,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<KeyRequest, MailingFault>> {
  const guidance = await guidanceFor(tx, asked.address, now);
  return requestOpeningKey(tx, parts, { ...asked, purpose: 'online-opening', guidance }, actor, now);
}
