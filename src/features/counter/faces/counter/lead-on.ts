import { findJobSeeker, findLivingNumber } from '#features/job-seekers/index.ts';
import { type Answer, goTo, problem } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import type { Desk } from '../../actions/desk.ts';
import { reasonOfOpeningElsewhere } from '../../store/openings-elsewhere.store.ts';
import { counterPaths, recordPath } from './counter-paths.ts';

/** The number by which the record was asked for, for a note on the record that it lives on in. */
export const askedNumberField = 'asked';

/** The record in which a joined one lives on, where the desk may open that; else the way to open it with a reason. */
export async function leadOn(parts: Parts, desk: Desk, joinedNumber: string): Promise<Answer> {
  const { reading } = parts.database;
  const number = await findLivingNumber(reading, joinedNumber);
  const person = number === undefined ? undefined : await findJobSeeker(reading, number);
  if (person === undefined) return problem('not-found');
  const opening = { sessionId: desk.sessionId, jobSeekerNumber: person.number };
  const mayOpen =
    person.office_number === desk.officeNumber ||
    (await reasonOfOpeningElsewhere(reading, opening)) !== undefined;
  return goTo(
    mayOpen
      ? `${recordPath(person.number)}?${askedNumberField}=${joinedNumber}`
      : `${counterPaths.elsewhere}?number=${person.number}`,
  );
}
