import type { Temporal } from '#kernel/time.ts';
import { acceptedStep } from './authenticator.ts';

export interface CodeMatch {
  readonly secret: string;
  readonly step: number;
}

/** Which of these secrets a code comes from, and the time step it belongs to. */
export function matchCode(
  secrets: readonly string[],
  typed: string,
  now: Temporal.Instant,
  lastStep: number | null,
): CodeMatch | undefined {
  for (const secret of secrets) {
    const step = acceptedStep(secret, typed, now, lastStep);
    if (step !== undefined) return { secret, step };
  }
  return undefined;
}
