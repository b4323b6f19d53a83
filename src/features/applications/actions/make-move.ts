import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { type ApplicationMove, isOpen, type MoveFault, moveApplication } from '../rules/application-moves.ts';
import {
  type ApplicationChanges,
  insertEvent,
  lockApplicationOf,
  type Part,
  updateApplication,
} from '../store/applications.store.ts';
import type { ApplicationRow } from '../store/tables.ts';
import { settleHiring } from './settle-hiring.ts';
import { tellSides } from './tell-sides.ts';

export type MakingFault = MoveFault | 'application.unknown';

export interface Making {
  readonly part: Part;
  readonly applicationId: string;
  readonly move: ApplicationMove;
  readonly actor: Actor;
  /** Further columns, once it is known that the move can be made. */
  readonly changes?: (held: ApplicationRow) => Omit<ApplicationChanges, 'state' | 'changed_at' | 'closed_at'>;
  /** Why the office did it for somebody: for the trail alone. */
  readonly reason?: string;
  /** For the time line: what both sides may read. */
  readonly detail?: Readonly<Record<string, string>>;
}

/** One move of one application: state, time line, trail and mails in one transaction; whoever comes second is told. */
export async function makeMove(
  tx: Tx,
  parts: Parts,
  { part, applicationId, move, actor, changes, reason, detail = {} }: Making,
  now: Temporal.Instant,
): Promise<Result<ApplicationRow, MakingFault>> {
  const held = await lockApplicationOf(tx, part, applicationId);
  if (held === undefined) return fail('application.unknown');
  const moved = moveApplication(held.state, move, part.side);
  if (!moved.ok) return moved;
  const state = moved.value;
  const row = await updateApplication(tx, applicationId, {
    ...(move === 'read' ? { read_at: now } : {}),
    ...changes?.(held),
    state,
    changed_at: now,
    closed_at: isOpen(state) ? null : now,
  });
  await insertEvent(tx, applicationId, {
    at: now,
    side: part.side,
    actorId: actor.id ?? null,
    kind: move,
    detail,
  });
  await record(tx, {
    at: now,
    actor,
    action: `applications.${move}`,
    result: 'done',
    subject: { kind: 'job-seeker', id: held.job_seeker_number },
    ...(reason === undefined ? {} : { reason }),
    detail: { application: applicationId },
  });
  await tellSides(tx, parts, row, { news: move, by: part.side }, now);
  if (move === 'hire') await settleHiring(tx, parts, { number: held.job_seeker_number, actor }, now);
  return ok(row);
}
