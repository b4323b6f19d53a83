import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';

/** How often a saved search mails what is new. */
export type MailPace = 'none' | 'daily' | 'weekly';

export const mailPaceWords: Readonly<Record<MailPace, string>> = {
  none: 'なし',
  daily: '毎日',
  weekly: '毎週',
};

export const isMailPace = (typed: string): typed is MailPace => Object.hasOwn(mailPaceWords, typed);

/** The day of the next mail, counted from a day on which it was chosen or one went out; null: none. */
export function nextMailOn(pace: MailPace, today: Temporal.PlainDate): Temporal.PlainDate | null {
  return pace === 'none' ? null : today.add({ days: policy.savedSearches.mailDays[pace] });
}
