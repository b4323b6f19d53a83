import { listVacancies } from '#features/vacancies/index.ts';
import { fail, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import type { ToldResult } from '../rules/result-form.ts';
import { mayTellResult } from '../rules/result-window.ts';
import { lockApplicationOf, type Part } from '../store/applications.store.ts';
import type { ApplicationRow } from '../store/tables.ts';
import { type MakingFault, makeMove } from './make-move.ts';

export type TellingFault = MakingFault | 'result.too-late';

/** EMP-1: 選考結果, told to the applicant and the office at once. It is told once; only the office corrects it. */
export async function tellResult(
  tx: Tx,
  parts: Parts,
  telling: {
    readonly part: Part;
    readonly applicationId: string;
    readonly told: ToldResult;
    readonly actor: Actor;
    /** Of the office, that tells it for the employer. */
    readonly reason?: string;
  },
  now: Temporal.Instant,
): Promise<Result<ApplicationRow, TellingFault>> {
  const { part, applicationId, told, actor, reason } = telling;
  const held = await lockApplicationOf(tx, part, applicationId);
  if (held === undefined) return fail('application.unknown');
  const [found] = await listVacancies(tx, [held.vacancy_id]);
  // Only employers are late: the office takes a result by telephone at any time.
  if (part.side === 'employer' && found !== undefined && !mayTellResult(found.vacancy, now)) {
    return fail('result.too-late');
  }
  const { result, startsOn } = told;
  return makeMove(
    tx,
    parts,
    {
      part,
      applicationId,
      move: result.outcome === 'hired' ? 'hire' : 'reject',
      actor,
      ...(reason === undefined ? {} : { reason }),
      changes: ({ read_at }) => ({ read_at: read_at ?? now, result, starts_on: startsOn }),
    },
    now,
  );
}
