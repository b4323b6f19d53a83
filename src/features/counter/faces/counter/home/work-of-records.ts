import { listEndingSoon, listToConfirm, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay } from '#kernel/time.ts';
import type { WorkSource } from '../../../actions/list-work.ts';
import { recordPath } from '../counter-paths.ts';

const about = ({ number, name }: { readonly number: string; readonly name: string }): string =>
  `${shownJobSeekerNumber(number)} ${name}`;

/** STAFF-1: online registrations that the office has not met yet, the oldest first. */
export const confirmationWork: WorkSource = async (tx, officeNumber, now) =>
  (await listToConfirm(tx, officeNumber, japanDay(now))).map((person) => ({
    kind: 'registration',
    about: about(person),
    href: recordPath(person.number, 'confirmation'),
    since: person.registered_at,
    due: undefined,
  }));

/** STAFF-1: registrations at the counter that end within a week. */
export const validityWork: WorkSource = async (tx, officeNumber, now) => {
  const today = japanDay(now);
  const through = today.add({ days: policy.workList.validityDays });
  return (await listEndingSoon(tx, officeNumber, { from: today, through })).map((person) => ({
    kind: 'validity',
    about: about(person),
    href: recordPath(person.number, 'validity'),
    since: person.registered_at,
    due: person.valid_through,
  }));
};
