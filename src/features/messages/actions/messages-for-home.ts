import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { countNew } from '../store/messages.store.ts';
import type { Reader } from '../store/thread.ts';

/** 新着メッセージ of home (HOME-4), and of the employer's home. */
export const countNewMessages = (tx: Tx, reader: Reader, now: Temporal.Instant): Promise<number> =>
  countNew(tx, reader, now);
