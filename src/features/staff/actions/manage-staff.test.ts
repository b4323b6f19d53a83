import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestClock, testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { anOffice, aStaffMember, type StaffPerson } from '#kit/staff.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, listAuditEntriesOf } from '#platform/recording/audit.ts';
import { findStaffName, staffNamesOf } from '../store/staff.store.ts';
import { findStaffMember, listStaffMembers } from '../store/staff-members.query.ts';
import { addStaffMember } from './add-staff-member.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { changeStaffMember } from './change-staff-member.ts';
import { enterAuthenticatorCode } from './enter-authenticator-code.ts';
import { findStaffOwner } from './find-staff-owner.ts';
import {
  closeStaffMember,
  endLockOfStaffMember,
  endStaffSessions,
  renewInitialPassword,
  resetAuthenticator,
} from './manage-staff-member.ts';

let cloned: ClonedDatabase;
let parts: Parts;
let clock: TestClock;
let administrator: StaffPerson;
let person: StaffPerson;
beforeAll(async () => {
  cloned = await cloneDatabase();
  clock = testClock();
  parts = partsOn(cloned.database, clock);
  administrator = await aStaffMember(parts, { role: 'administrator', name: '管理 太郎' });
});
afterAll(() => cloned.drop());
beforeEach(async () => {
  clock.advance('PT2M');
  person = await aStaffMember(parts);
});

const actorOf = (staff: StaffPerson): Actor => ({
  kind: 'staff',
  id: staff.id,
  role: staff.role,
  officeNumber: staff.officeNumber,
});
const by = (staff: StaffPerson) => ({ actor: actorOf(staff), now: clock.now() });
const stateOf = async (id: string) =>
  (await findStaffMember(parts.database.reading, parts.secrets, id, clock.now()))?.state;

async function signIn(password = person.password, code = person.code()): Promise<string> {
  const visit = { actor: { kind: 'anonymous' as const }, now: clock.now(), device: 'Mac' };
  const begun = await beginSignIn(parts, { loginName: person.loginName, password, next: '/counter' }, visit);
  if (!begun.ok) return begun.fault;
  const entered = await enterAuthenticatorCode(parts, { token: begun.value.token, code }, visit);
  return entered.ok ? entered.value.step : entered.fault;
}

describe('adding a member of staff [OPS-1]', () => {
  const typed = { loginName: 'new.person', name: '新井 新', officeNumber: '13010', role: 'counter' };

  it.each([
    [{ role: 'king' }, 'staff.role.unknown'],
    [{ loginName: 'x' }, 'staff.login-name.letters'],
    [{ name: '' }, 'staff.name.empty'],
    [{ officeNumber: '99999' }, 'staff.office.unknown'],
  ])('tells what is wrong with %j', async (change, fault) => {
    expect(await addStaffMember(parts, { ...typed, ...change })).toEqual({ ok: false, fault });
  });

  it('gives a name once, without regard to case, and writes down who was added', async () => {
    const added = await addStaffMember(parts, typed);
    if (!added.ok) throw new Error(added.fault);
    const again = await addStaffMember(parts, { ...typed, loginName: 'NEW.Person' });
    expect(again).toEqual({ ok: false, fault: 'staff.login-name.taken' });
    const entries = await listAuditEntriesOf(
      parts.database.reading,
      { kind: 'staff', id: added.value.id },
      10,
    );
    expect(entries).toMatchObject([{ action: 'staff.add', actor_kind: 'operator', result: 'done' }]);
    expect(await stateOf(added.value.id)).toBe('first-sign-in');
  });

  it('lets one of two equal requests at the same moment through', async () => {
    const both = await Promise.all([1, 2].map(() => addStaffMember(parts, { ...typed, loginName: 'twice' })));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe('an administrator', () => {
  it('changes name, role and office; the person acts with the new ones at once', async () => {
    await anOffice(parts, '13020', 'ハローワーク上野');
    const change = { id: person.id, name: '佐藤 恵子', role: 'chief' as const, officeNumber: '13020' };
    expect((await changeStaffMember(parts, change, by(administrator))).ok).toBe(true);
    expect(await findStaffOwner(parts.database.reading, person.id)).toEqual({
      id: person.id,
      name: '佐藤 恵子',
      role: 'chief',
      officeNumber: '13020',
    });
    const members = await listStaffMembers(parts.database.reading, parts.secrets, '13020', clock.now());
    expect(members.map(({ id }) => id)).toEqual([person.id]);
  });

  it('ends sessions; the person can sign in again [s-ses4]', async () => {
    expect(await signIn()).toBe('done');
    expect((await endStaffSessions(parts, person.id, by(administrator))).ok).toBe(true);
    const { rows } = await cloned.database.pool.query('select end_reason from sessions where owner_id = $1', [
      person.id,
    ]);
    expect(rows).toEqual([{ end_reason: 'ended-by-staff' }]);
    expect(await signIn(person.password, person.code(1))).toBe('done');
  });

  it('closes a member of staff, who can not sign in any more and is still known by name', async () => {
    expect((await closeStaffMember(parts, person.id, by(administrator))).ok).toBe(true);
    expect(await signIn()).toBe('staff.sign-in.wrong');
    expect(await findStaffOwner(parts.database.reading, person.id)).toBeUndefined();
    expect(await findStaffName(parts.database.reading, person.id)).toBe(person.name);
    expect(await stateOf(person.id)).toBe('closed');
    expect(await closeStaffMember(parts, person.id, by(administrator))).toEqual({
      ok: false,
      fault: 'staff.closed',
    });
  });

  it('lets a sign-in under way end with the account', async () => {
    const visit = { actor: { kind: 'anonymous' as const }, now: clock.now(), device: 'Mac' };
    const typed = { loginName: person.loginName, password: person.password, next: '/counter' };
    const begun = await beginSignIn(parts, typed, visit);
    await closeStaffMember(parts, person.id, by(administrator));
    const token = begun.ok ? begun.value.token : '';
    const entered = await enterAuthenticatorCode(parts, { token, code: person.code() }, visit);
    expect(entered).toEqual({ ok: false, fault: 'staff.sign-in.over' });
  });

  it('ends a lock', async () => {
    for (let tried = 0; tried < 5; tried += 1) await signIn('wrong');
    expect(await stateOf(person.id)).toBe('locked');
    await endLockOfStaffMember(parts, person.id, by(administrator));
    expect(await stateOf(person.id)).toBe('open');
    expect(await signIn()).toBe('done');
  });

  it('takes back the authenticator of a lost telephone: the next sign-in sets one up', async () => {
    await resetAuthenticator(parts, person.id, by(administrator));
    expect(await stateOf(person.id)).toBe('no-second-step');
    expect(await signIn()).toBe('staff.code.wrong');
  });

  it('makes a new initial password, which ends the lock and must be replaced [s-pw7]', async () => {
    for (let tried = 0; tried < 5; tried += 1) await signIn('wrong');
    const renewed = await renewInitialPassword(parts, person.id, by(administrator));
    if (!renewed.ok) throw new Error(renewed.fault);
    expect(await signIn()).toBe('staff.sign-in.wrong');
    expect(await signIn(renewed.value.initialPassword)).toBe('new-password');
  });

  it('does none of it to oneself', async () => {
    const { id, name, officeNumber } = administrator;
    const oneself = { ok: false, fault: 'staff.oneself' };
    expect(await closeStaffMember(parts, id, by(administrator))).toEqual(oneself);
    expect(await renewInitialPassword(parts, id, by(administrator))).toEqual(oneself);
    const change = { id, name, officeNumber, role: 'counter' as const };
    expect(await changeStaffMember(parts, change, by(administrator))).toEqual(oneself);
    expect((await changeStaffMember(parts, { ...change, role: 'administrator' }, by(administrator))).ok).toBe(
      true,
    );
  });

  it('must still be one when it happens, so that one always remains', async () => {
    const other = await aStaffMember(parts, { role: 'administrator' });
    const demote = (who: StaffPerson, whom: StaffPerson) =>
      changeStaffMember(
        parts,
        { id: whom.id, name: whom.name, officeNumber: whom.officeNumber, role: 'counter' },
        by(who),
      );
    const both = await Promise.all([demote(administrator, other), demote(other, administrator)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const [first] = both;
    if (first?.ok !== true) administrator = other;
  });

  it.each(['counter', 'chief'] as const)('is not somebody of the role %s', async (role) => {
    const colleague = await aStaffMember(parts, { role });
    expect(await closeStaffMember(parts, person.id, by(colleague))).toEqual({
      ok: false,
      fault: 'staff.forbidden',
    });
  });
});

it('finds the names of those who acted, and none for other ids', async () => {
  const names = await staffNamesOf(parts.database.reading, [person.id, administrator.id, 'operator', '']);
  expect([...names.values()].sort()).toEqual([person.name, administrator.name].sort());
});
