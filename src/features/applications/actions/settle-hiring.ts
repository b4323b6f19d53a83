import {
  endByHiring,
  findLivingNumber,
  listJoinedNumbers,
  lockJobSeeker,
} from '#features/job-seekers/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { registrationEndedMail } from '../mails/registration-ended.mail.ts';
import { hasAnyOpenApplication } from '../store/applications.store.ts';
import { addressOfPerson } from './sides-of.ts';

/** Being hired ends the registration once no other application is open; the person is told. */
export async function settleHiring(
  tx: Tx,
  parts: Parts,
  hired: { readonly number: string; readonly actor: Actor },
  now: Temporal.Instant,
): Promise<void> {
  const number = await findLivingNumber(tx, hired.number);
  if (number === undefined) return;
  // Held before it is counted: whoever applies at this moment comes before or after.
  await lockJobSeeker(tx, number);
  if (await hasAnyOpenApplication(tx, await listJoinedNumbers(tx, number))) return;
  if (!(await endByHiring(tx, number, hired.actor, now))) return;
  const to = await addressOfPerson(tx, number);
  if (to !== undefined) await requestMail(tx, registrationEndedMail(parts), to, {}, now);
}
