import type { Temporal } from '#kernel/time.ts';
import type { Actor } from '#platform/recording/audit.ts';

/** Who comes, and when. */
export interface Visit {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

/** The same, with what a session remembers of the device. */
export interface SignInVisit extends Visit {
  readonly device: string;
}
