import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type MessageRow, on } from './tables.ts';
import { messagesOfThread, type Thread } from './thread.ts';

/** Nobody waits for an answer in this conversation any more; how many messages that were. */
export async function settleThread(tx: Tx, thread: Thread, now: Temporal.Instant): Promise<number> {
  const waiting = messagesOfThread(tx, thread)
    .select('id')
    .where('from_side', '=', 'job-seeker')
    .where('settled_at', 'is', null);
  const { numUpdatedRows } = await on(tx)
    .updateTable('messages')
    .set({ settled_at: now })
    .where('id', 'in', waiting)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function isThreadUnsettled(tx: Tx, thread: Thread, now: Temporal.Instant): Promise<boolean> {
  const found = await messagesOfThread(tx, thread)
    .select('id')
    .where('from_side', '=', 'job-seeker')
    .where('settled_at', 'is', null)
    .where('erase_at', '>', now)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** A person who waits for an answer of the office, since the first message without one. */
export interface WaitingPerson {
  readonly number: string;
  readonly name: string;
  readonly since: Temporal.Instant;
}

/** At the office that serves them now, whichever they wrote to; who waits longest first. */
export async function listPeopleWaiting(
  tx: Tx,
  officeNumber: string,
  now: Temporal.Instant,
): Promise<readonly WaitingPerson[]> {
  const { rows } = await sql<WaitingPerson>`/* name: people-waiting-for-office */
    with recursive waiting as (
      select job_seeker_number as number, min(sent_at) as since from messages
       where from_side = 'job-seeker' and application_id is null and settled_at is null and erase_at > ${now}
       group by job_seeker_number
    ), living as (
      select waiting.number, waiting.since, person.joined_into from waiting
        join job_seekers as person on person.number = waiting.number
      union
      select living.joined_into, living.since, person.joined_into from living
        join job_seekers as person on person.number = living.joined_into
    )
    select person.number, person.name, min(living.since) as since
      from living join job_seekers as person on person.number = living.number
     where living.joined_into is null and person.office_number = ${officeNumber}
     group by person.number, person.name
     order by since, person.number`.execute(tx);
  return rows;
}

/** Messages of applicants without an answer: the first of each conversation, longest waiting first. */
export async function listApplicantsWaiting(
  tx: Tx,
  establishmentNumber: string,
  now: Temporal.Instant,
): Promise<readonly MessageRow[]> {
  const rows = await on(tx)
    .selectFrom('messages')
    .selectAll()
    .distinctOn('application_id')
    .where('establishment_number', '=', establishmentNumber)
    .where('from_side', '=', 'job-seeker')
    .where('settled_at', 'is', null)
    .where('erase_at', '>', now)
    .orderBy('application_id')
    .orderBy('sent_at')
    .execute();
  return rows.sort((a, b) => a.sent_at.epochMilliseconds - b.sent_at.epochMilliseconds);
}
