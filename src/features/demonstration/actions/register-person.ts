import {
  changeRegistration,
  registerJobSeeker,
  setInvalidByOwner,
  updateRegistration,
} from '#features/job-seekers/index.ts';
import { nextJobSeekerNumber } from '#features/offices/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, startOfJapanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { daysBefore } from '../town/days-before.ts';
import { offices } from '../town/offices-and-staff.ts';
import type { TownRecord } from '../town/townsperson.ts';
import type { Settling } from './settling.ts';

/** The day on which people gave the counter an address before codes were needed. */
const beforeCodes = (): Temporal.Instant =>
  startOfJapanDay(policy.accountCreationCode.firstDay.subtract({ days: 40 }));

/** A record as its owner or the counter made it, and what time has made of it. */
export async function registerPerson(
  tx: Tx,
  { registrar, now }: Settling,
  record: TownRecord,
): Promise<string> {
  const [{ number: officeNumber }] = offices;
  const number = await nextJobSeekerNumber(tx, officeNumber);
  const { registration, by, daysAgo, fromBeforeCodes, validForDays } = record;
  const checkedBy = by === 'counter' ? registrar.id : null;
  await registerJobSeeker(tx, { number, officeNumber, registration, checkedBy }, daysBefore(now, daysAgo));
  if (fromBeforeCodes === true) {
    const at = beforeCodes();
    await updateRegistration(tx, number, { registered_at: at, email_registered_at: at });
  }
  if (validForDays !== undefined) {
    await updateRegistration(tx, number, { valid_through: japanDay(now).add({ days: validForDays }) });
  }
  return number;
}

/** What staff and the owner changed since, each change over the one before. */
export async function changeAsInTown(
  tx: Tx,
  { person, registrar, now }: Settling,
  { number, accountId }: { readonly number: string; readonly accountId: string },
): Promise<void> {
  const { changes = [], stoppedDaysAgo } = person.record ?? {};
  const owner = { kind: 'job-seeker', id: accountId } as const;
  for (const [before, { by, daysAgo, answers }] of changes.entries()) {
    const actor = by === 'staff' ? registrar : owner;
    const change = { number, seen: 1 + before, answers };
    const changed = await changeRegistration(tx, change, actor, daysBefore(now, daysAgo));
    if (!changed.ok)
      throw new Error(`the demonstration's ${person.name} is not changed: ${changed.fault.key}`);
  }
  if (stoppedDaysAgo !== undefined)
    await setInvalidByOwner(tx, number, owner, daysBefore(now, stoppedDaysAgo));
}
