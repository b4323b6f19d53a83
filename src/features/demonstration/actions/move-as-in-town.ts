import {
  makeMove,
  objectToNoShow,
  reportNoShow,
  setInterview,
  tellResult,
} from '#features/applications/index.ts';
import type { Result } from '#kernel/result.ts';
import { japanDay } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { daysBefore } from '../town/days-before.ts';
import { officeHour } from '../town/hours-of-town.ts';
import type { TownApplication, TownMove } from '../town/town-application.ts';
import { known, mustBe, type Town } from './residents.ts';

interface Moving {
  readonly application: TownApplication;
  readonly applicationId: string;
  readonly move: TownMove;
}

/** One thing that happened to an application, on its own day. */
export async function moveAsInTown(tx: Tx, parts: Parts, town: Town, moving: Moving): Promise<void> {
  const { application, move } = moving;
  mustBe(`${move.move} of ${application.by} at ${application.vacancy}`, await make(tx, parts, town, moving));
}

function make(
  tx: Tx,
  parts: Parts,
  town: Town,
  { application, applicationId, move }: Moving,
): Promise<Result<unknown, unknown>> {
  const at = daysBefore(town.hall.now, move.daysAgo);
  const { number, actor: person } = known(town.residents, application.by);
  const { employer } = known(town.vacancies, application.vacancy);
  const own = { part: { side: 'job-seeker', numbers: [number] }, applicationId, actor: person } as const;
  const theirs = {
    part: { side: 'employer', establishmentNumber: employer.number },
    applicationId,
    actor: employer.actor,
  } as const;
  switch (move.move) {
    case 'read':
      return makeMove(tx, parts, { ...theirs, move: 'read' }, at);
    case 'accept': {
      const changes = () => ({ interview_accepted_at: at });
      return makeMove(tx, parts, { ...own, move: 'accept-interview', changes }, at);
    }
    case 'withdraw':
      return makeMove(tx, parts, { ...own, move: 'withdraw' }, at);
    case 'interview': {
      const { inDays, time, place, words } = move;
      const interview = { at: officeHour(town.hall.now, inDays, time), place, words };
      return setInterview(tx, parts, { ...theirs, interview }, at);
    }
    case 'hire': {
      const startsOn = japanDay(town.hall.now).add({ days: move.startsInDays });
      const result = { outcome: 'hired', words: move.words, differences: '' } as const;
      return tellResult(tx, parts, { ...theirs, told: { result, startsOn } }, at);
    }
    case 'reject': {
      const result = { outcome: 'rejected', words: move.words, differences: '' } as const;
      return tellResult(tx, parts, { ...theirs, told: { result, startsOn: null } }, at);
    }
    case 'no-show':
      return reportNoShow(tx, parts, theirs, at);
    case 'object':
      return objectToNoShow(tx, { ...own, words: move.words }, at);
  }
}
