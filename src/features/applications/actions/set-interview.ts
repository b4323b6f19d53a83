import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import type { Interview } from '../rules/interview.ts';
import type { Part } from '../store/applications.store.ts';
import type { ApplicationRow } from '../store/tables.ts';
import { type MakingFault, makeMove } from './make-move.ts';

/** EMP-1: the day, time and place of an interview, or other ones; the person answers anew. */
export function setInterview(
  tx: Tx,
  parts: Parts,
  setting: {
    readonly part: Part;
    readonly applicationId: string;
    readonly interview: Interview;
    readonly actor: Actor;
  },
  now: Temporal.Instant,
): Promise<Result<ApplicationRow, MakingFault>> {
  const { part, applicationId, interview, actor } = setting;
  const { at, place, words } = interview;
  return makeMove(
    tx,
    parts,
    {
      part,
      applicationId,
      move: 'set-interview',
      actor,
      detail: { interviewAt: at.toString() },
      changes: ({ read_at }) => ({
        read_at: read_at ?? now,
        interview_at: at,
        interview_place: place,
        interview_words: words,
        interview_accepted_at: null,
      }),
    },
    now,
  );
}
