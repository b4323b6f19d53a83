import type { Temporal } from '#kernel/time.ts';

/** Something that waits for an answer of the establishment's users. */
export interface EmployerWork {
  /** What is to be done: the heading under which alike ones stand together. */
  readonly kind: string;
  readonly about: string;
  readonly href: string;
  readonly since: Temporal.Instant;
  /** Its last day, through 23:59; undefined: no day is set. */
  readonly due: Temporal.PlainDate | undefined;
}
