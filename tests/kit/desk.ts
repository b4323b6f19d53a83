import type { Desk } from '#features/counter/actions/desk.ts';
import { addEnrolledStaffMember, type Role } from '#features/staff/index.ts';
import type { Parts } from '#platform/parts.ts';
import { newId } from '#platform/security/secrets.ts';
import { beginSession } from '#platform/security/sessions.ts';
import type { Visitor } from './visitor.ts';

export interface StaffedDesk extends Desk {
  /** For the session's cookie. */
  readonly token: string;
  readonly name: string;
}

const ownOffice = '13010';

/** A member of staff who has signed in. The office is made where it is not there yet. */
export async function aDesk(
  parts: Parts,
  facts: { readonly role?: Role; readonly officeNumber?: string; readonly name?: string } = {},
): Promise<StaffedDesk> {
  const { role = 'counter', officeNumber = ownOffice, name = '佐藤　一郎' } = facts;
  await parts.database.pool.query(
    `insert into offices (number, name, postal_code, address, telephone, opening_hours, prefecture_code)
     values ($1, 'ハローワーク' || $1, '1120004', '東京都', '03-3812-8609', '平日 08時30分～17時15分', '13')
     on conflict do nothing`,
    [officeNumber],
  );
  const now = parts.clock.now();
  const visit = { actor: { kind: 'system' } as const, now };
  const member = {
    loginName: `staff.${newId().slice(0, 8)}`,
    name,
    officeNumber,
    role,
    password: 'a long enough password for staff',
    authenticatorSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  };
  const added = await addEnrolledStaffMember(parts, member, visit);
  if (!added.ok) throw new Error(`no member of staff was made: ${added.fault}`);
  const { id } = added.value;
  const begun = { face: 'counter', ownerId: id, device: 'Windows の Edge' } as const;
  const { token, session } = await parts.database.transaction((tx) => beginSession(tx, begun, now));
  const actor = { kind: 'staff', id, role, officeNumber } as const;
  return { staffId: id, officeNumber, sessionId: session.id, actor, token, name };
}

/** From now on this browser is signed in as that member of staff. */
export function sitDown(browser: Visitor, parts: Parts, desk: StaffedDesk): void {
  browser.cookies.set(parts.cookies.nameOf('counter'), desk.token);
}
