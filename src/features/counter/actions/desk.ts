import type { Actor } from '#platform/recording/audit.ts';

/** Where a member of staff works from: who, at which office, in which session. */
export interface Desk {
  readonly staffId: string;
  readonly officeNumber: string;
  readonly sessionId: string;
  readonly actor: Actor;
}

/** How the audit trail names a person's record. */
export const aboutRecord = (number: string) => ({ kind: 'job-seeker' as const, id: number });
