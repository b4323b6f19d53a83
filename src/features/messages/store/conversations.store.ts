import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { MessageRow } from './tables.ts';
import { messagesOfReader, type Reader } from './thread.ts';

/** What a list of conversations says of one. */
export interface ConversationSummary {
  /** Null: with the office. */
  readonly applicationId: string | null;
  readonly last: MessageRow;
  readonly newOnes: number;
  readonly messages: number;
}

/** The conversations in which something was written. */
export async function listSummaries(
  tx: Tx,
  reader: Reader,
  now: Temporal.Instant,
): Promise<readonly ConversationSummary[]> {
  const [newest, counts] = [
    await messagesOfReader(tx, reader)
      .selectAll()
      .distinctOn('application_id')
      .where('erase_at', '>', now)
      .orderBy('application_id')
      .orderBy('sent_at', 'desc')
      .orderBy('number', 'desc')
      .execute(),
    await messagesOfReader(tx, reader)
      .select('application_id')
      .select(({ fn }) => fn.countAll<number>().as('messages'))
      .select(
        sql<number>`count(*) filter (where from_side <> ${reader.side} and read_at is null)`.as('newOnes'),
      )
      .where('erase_at', '>', now)
      .groupBy('application_id')
      .execute(),
  ];
  const countOf = new Map(counts.map((one) => [one.application_id, one]));
  return newest.map((last) => ({
    applicationId: last.application_id,
    last,
    newOnes: countOf.get(last.application_id)?.newOnes ?? 0,
    messages: countOf.get(last.application_id)?.messages ?? 0,
  }));
}

/** With how many employers a person is in touch: staff see that there are conversations, and nothing of them. */
export async function countConversationsWithEmployers(
  tx: Tx,
  numbers: readonly string[],
  now: Temporal.Instant,
): Promise<number> {
  const { count } = await messagesOfReader(tx, { side: 'job-seeker', numbers })
    .select(({ fn }) => fn.count<number>('application_id').distinct().as('count'))
    .where('erase_at', '>', now)
    .executeTakeFirstOrThrow();
  return count;
}
