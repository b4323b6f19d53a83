import { Secret, TOTP } from 'otpauth';
import { addOffice } from '#features/offices/index.ts';
import { addEnrolledStaffMember, type Role } from '#features/staff/index.ts';
import type { Clock } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';

/** A password that keeps every rule for staff. */
export const goodStaffPassword = 'kaminari mikan tokei';

export interface StaffPerson {
  readonly id: string;
  readonly loginName: string;
  readonly name: string;
  readonly role: Role;
  readonly officeNumber: string;
  readonly password: string;
  /** What the person's app shows now; `later` steps of thirty seconds on. */
  code(later?: number): string;
}

export const codeOf = (secret: string, clock: Clock, later = 0): string =>
  TOTP.generate({
    secret: Secret.fromBase32(secret),
    timestamp: clock.now().epochMilliseconds + later * 30_000,
  });

/** An open office; a second call with the same number changes nothing. */
export async function anOffice(parts: Parts, number = '13010', name = 'ハローワーク飯田橋'): Promise<string> {
  const office = {
    number,
    name,
    postalCode: '1128577',
    address: '東京都文京区後楽1-9-20',
    telephone: '03-3812-8609',
    openingHours: '平日 08時30分～17時15分',
  };
  await parts.database.transaction((tx) => addOffice(tx, office, { kind: 'system' }, parts.clock.now()));
  return number;
}

let counted = 0;

/** A member of staff who has signed in before. */
export async function aStaffMember(
  parts: Parts,
  facts: Partial<Pick<StaffPerson, 'loginName' | 'name' | 'role' | 'officeNumber'>> = {},
): Promise<StaffPerson> {
  counted += 1;
  const member = {
    loginName: `staff${counted}`,
    name: '佐藤 恵',
    role: 'counter' as Role,
    officeNumber: '13010',
    ...facts,
  };
  await anOffice(parts, member.officeNumber);
  const authenticatorSecret = new Secret({ size: 20 }).base32;
  const added = await addEnrolledStaffMember(
    parts,
    { ...member, password: goodStaffPassword, authenticatorSecret },
    { actor: { kind: 'system' }, now: parts.clock.now() },
  );
  if (!added.ok) throw new Error(`${member.loginName} could not be added: ${added.fault}`);
  return {
    ...member,
    id: added.value.id,
    password: goodStaffPassword,
    code: (later = 0) => codeOf(authenticatorSecret, parts.clock, later),
  };
}
