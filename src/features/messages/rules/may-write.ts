import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { isPastJapanDay, japanDay, type Temporal } from '#kernel/time.ts';

/** What decides whether the two sides of an application may write to one another. */
export interface WritingFacts {
  /** Null while the application is open. */
  readonly closedAt: Temporal.Instant | null;
  /** Whether somebody is there to read it: a My Page, or a user of the establishment. */
  readonly isReached: boolean;
}

export type WritingFault = 'messages.over' | 'messages.not-reached';

/** The last day on which the sides of an ended application may write. */
export const lastDayToWrite = (closedAt: Temporal.Instant): Temporal.PlainDate =>
  japanDay(closedAt).add({ days: policy.messages.writableDays });

export function mayWrite(
  { closedAt, isReached }: WritingFacts,
  now: Temporal.Instant,
): Result<undefined, WritingFault> {
  if (closedAt !== null && isPastJapanDay(lastDayToWrite(closedAt), now)) return fail('messages.over');
  return isReached ? ok(undefined) : fail('messages.not-reached');
}
