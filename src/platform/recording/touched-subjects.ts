import { sql } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

export interface TouchedSubject {
  readonly kind: string;
  readonly id: string;
  readonly entries: number;
  readonly first: Temporal.Instant;
  readonly last: Temporal.Instant;
  readonly actions: readonly string[];
}

/** s-aud4: about whom the audit trail says something from a moment on until another, by one actor where that is asked. */
export async function listTouchedSubjects(
  tx: Tx,
  asked: {
    readonly from: Temporal.Instant;
    readonly to: Temporal.Instant;
    readonly actorId?: string | undefined;
  },
): Promise<readonly TouchedSubject[]> {
  const { from, to, actorId = null } = asked;
  const { rows } = await sql<TouchedSubject>`
    select subject_kind as kind, subject_id as id, count(*)::integer as entries, min(at) as first, max(at) as last,
      array_agg(distinct action order by action) as actions
    from audit_trail
    where at >= ${from} and at < ${to} and subject_id is not null
      and (${actorId}::text is null or actor_id = ${actorId})
    group by subject_kind, subject_id
    order by subject_kind, subject_id`.execute(tx);
  return rows;
}
