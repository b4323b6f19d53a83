import { Secret } from 'otpauth';
import { addOffice, listOffices, setMunicipalities } from '#features/offices/index.ts';
import { addEnrolledStaffMember } from '#features/staff/index.ts';
import { settleVacancies } from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { insertDemonstrationLogin } from '../store/tables.ts';
import {
  demonstrationPassword,
  demonstrationStaffPassword,
  offices,
  staff,
} from '../town/offices-and-staff.ts';
import { people } from '../town/people.ts';
import type { Resident, Town } from './residents.ts';
import { settleApplications } from './settle-applications.ts';
import { drawDirections, settleDocuments } from './settle-documents.ts';
import { settleEmployers } from './settle-employers.ts';
import { settleInvitations } from './settle-invitations.ts';
import { settleOfficeLife } from './settle-office-life.ts';
import { endVacancies, settleOrders } from './settle-orders.ts';
import { settlePerson } from './settle-person.ts';
import type { TownHall } from './settling.ts';

/** Enough to search in; the same in every town. */
const demonstrationVacancies = { count: 2000, seed: 1 } as const;

const actor: Actor = { kind: 'system' };

/** Fills an empty portal with a small town. Does nothing where there is an office already. */
export async function settleTown(parts: Parts): Promise<boolean> {
  const now = parts.clock.now();
  if ((await listOffices(parts.database.reading)).length > 0) return false;
  for (const office of offices) await settleOffice(parts, office, now);
  const password = await parts.passwords.hash(demonstrationPassword);
  if (!password.ok) throw new Error('the demonstration waits in line for a password');
  const staffIds = await settleStaff(parts, now);
  const [id = ''] = staffIds;
  const [{ role, officeNumber }] = staff;
  const registrar = { kind: 'staff', id, role, officeNumber } as const;
  const hall: TownHall = { registrar, passwordHash: password.value, actor, now };
  const residents = await settlePeople(parts, hall);
  await settleVacancies(parts, demonstrationVacancies.count, demonstrationVacancies.seed);
  await settleStories(parts, hall, residents);
  return true;
}

async function settlePeople(parts: Parts, hall: TownHall): Promise<Town['residents']> {
  const residents = new Map<string, Resident>();
  for (const [index, person] of people.entries()) {
    const position = staff.length + index;
    const resident = await settlePerson(parts, { ...hall, person, position });
    if (resident !== undefined) residents.set(person.name, resident);
  }
  return residents;
}

/** From the first order to the first day at work: what people, employers and the office did with one another. */
async function settleStories(parts: Parts, hall: TownHall, residents: Town['residents']): Promise<void> {
  const employers = await settleEmployers(parts, hall, staff.length + people.length);
  const vacancies = await settleOrders(parts, hall, employers);
  const town: Town = { hall, residents, employers, vacancies };
  await settleDocuments(parts, town);
  const waiting = await settleInvitations(parts, town);
  await settleApplications(parts, town, { waiting, directions: await drawDirections(parts, town) });
  await endVacancies(parts, town);
  await settleOfficeLife(parts, town);
}

async function settleOffice(
  parts: Parts,
  office: (typeof offices)[number],
  now: Temporal.Instant,
): Promise<void> {
  await parts.database.transaction(async (tx) => {
    await addOffice(tx, office, actor, now);
    const { number: officeNumber, prefectureCode, municipalities: codes } = office;
    await setMunicipalities(tx, { officeNumber, prefectureCode, codes }, actor, now);
  });
}

async function settleStaff(parts: Parts, now: Temporal.Instant): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [position, { duty, ...member }] of staff.entries()) {
    const authenticatorSecret = new Secret({ size: 20 }).base32;
    const enrolled = { ...member, password: demonstrationStaffPassword, authenticatorSecret };
    const added = await addEnrolledStaffMember(parts, enrolled, { actor, now });
    if (!added.ok)
      throw new Error(`the demonstration's ${member.loginName} could not be added: ${added.fault}`);
    ids.push(added.value.id);
    await insertDemonstrationLogin(parts.database.reading, {
      position,
      face: 'counter',
      person: member.name,
      state: duty,
      tries: [],
      login: member.loginName,
      password: demonstrationStaffPassword,
      authenticator_secret: authenticatorSecret,
      job_seeker_number: null,
      birth_date: null,
      account_creation_code: null,
    });
  }
  return ids;
}
