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
import { settlePerson } from './settle-person.ts';

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
  for (const [index, person] of people.entries()) {
    const position = staff.length + index;
    await settlePerson(parts, { person, position, registrar, passwordHash: password.value, actor, now });
  }
  await settleVacancies(parts, demonstrationVacancies.count, demonstrationVacancies.seed);
  return true;
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
