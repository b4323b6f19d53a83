import type { KeyRequest, MailingFault } from '#features/accounts/index.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { faceOpened } from '../rules/opening-purpose.ts';
import { type AskedOpening, guidanceFor, requestOpeningKey } from './request-opening-key.ts';

/** ONLINE-1, ONLINE-2, EMP-1: an account for somebody who never went to a counter. */
export async function requestOnlineOpening(
  tx: Tx,
  parts: Parts,
  asked: AskedOpening & { readonly purpose: 'online-opening' | 'employer-opening' },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<KeyRequest, MailingFault>> {
  const guidance = await guidanceFor(tx, asked.address, now, faceOpened(asked.purpose));
  return requestOpeningKey(tx, parts, { ...asked, guidance }, actor, now);
}
