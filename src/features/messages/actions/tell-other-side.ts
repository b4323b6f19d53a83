import { listUsersToTell } from '#features/employers/index.ts';
import { findLivingNumber } from '#features/job-seekers/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { newMessageMail } from '../mails/new-message.mail.ts';
import type { MessageSide } from '../rules/sides.ts';
import { markTold, wasToldLately } from '../store/telling.store.ts';
import type { Thread } from '../store/thread.ts';
import { findMyPageOf } from './threads.ts';

export interface Telling {
  readonly thread: Thread;
  readonly from: MessageSide;
  readonly jobSeekerNumber: string;
  /** Null: of the person and the office. */
  readonly establishmentNumber: string | null;
}

/** Offices find what came in on their work list; whose My Page is 「利用不可」 is not written to. */
async function addressesOf(
  tx: Tx,
  { from, jobSeekerNumber, establishmentNumber }: Telling,
): Promise<readonly string[]> {
  if (from === 'job-seeker') {
    if (establishmentNumber === null) return [];
    return (await listUsersToTell(tx, establishmentNumber)).map(({ address }) => address);
  }
  const myPage = await findMyPageOf(tx, jobSeekerNumber);
  return myPage === undefined || myPage.isUnavailable ? [] : [myPage.address];
}

/**
 * MSG-1: mails that something came in, at most once in a while: what comes in meanwhile is told of later, if nobody has
 * read it by then. False where it is too soon.
 */
export async function tellOtherSide(
  tx: Tx,
  parts: Parts,
  telling: Telling,
  now: Temporal.Instant,
): Promise<boolean> {
  const { thread, from, jobSeekerNumber } = telling;
  if (await wasToldLately(tx, thread, from, now)) return false;
  const payload = {
    applicationId: thread.kind === 'application' ? thread.applicationId : null,
    jobSeekerNumber: (await findLivingNumber(tx, jobSeekerNumber)) ?? jobSeekerNumber,
    from,
  };
  for (const address of await addressesOf(tx, telling)) {
    await requestMail(tx, newMessageMail(parts), address, payload, now);
  }
  await markTold(tx, thread, from, now);
  return true;
}
