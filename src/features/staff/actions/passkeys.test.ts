import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listPasskeys } from '#features/ways-in/index.ts';
import { type TestClock, testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { type Lies, type PasskeyDevice, passkeyDevice } from '#kit/passkey-device.ts';
import { anOffice, aStaffMember, codeOf, type StaffPerson } from '#kit/staff.ts';
import type { Parts } from '#platform/parts.ts';
import { useSession } from '#platform/security/sessions.ts';
import { findStaff, updateStaff } from '../store/staff.store.ts';
import { addStaffMember } from './add-staff-member.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { enterAuthenticatorCode } from './enter-authenticator-code.ts';
import { beginPasskeyStep, enterPasskey } from './enter-passkey.ts';
import { findSignIn, secretToSetUp } from './find-sign-in.ts';
import { resetAuthenticator } from './manage-staff-member.ts';
import {
  addStaffPasskey,
  beginOwnPasskey,
  beginPasskeySetUp,
  removeStaffPasskey,
  renameStaffPasskey,
  setUpPasskey,
} from './own-passkeys.ts';
import type { SignInVisit } from './visit.ts';

let cloned: ClonedDatabase;
let parts: Parts;
let clock: TestClock;
let person: StaffPerson;

beforeAll(async () => {
  cloned = await cloneDatabase();
  clock = testClock();
  parts = partsOn(cloned.database, clock);
});
afterAll(() => cloned.drop());
beforeEach(async () => {
  clock.advance('PT1M');
  person = await aStaffMember(parts);
});

const visit = (): SignInVisit => ({
  actor: { kind: 'anonymous' },
  now: clock.now(),
  device: 'Windows の Edge',
});

async function begun({ loginName, password }: { loginName: string; password: string }): Promise<string> {
  const answer = await beginSignIn(parts, { loginName, password, next: '/counter' }, visit());
  if (!answer.ok) throw new Error(answer.fault);
  return answer.value.token;
}

async function withPasskey({ id }: StaffPerson): Promise<PasskeyDevice & { readonly id: string }> {
  const staff = await findStaff(parts.database.reading, id);
  if (staff === undefined) throw new Error('nobody');
  const device = passkeyDevice(parts.site.baseUrl);
  const asked = await beginOwnPasskey(parts, staff, clock.now());
  if (!asked.ok) throw new Error(asked.fault);
  const made = { token: asked.value.token, answer: device.make(asked.value.options), name: '窓口3番' };
  const added = await addStaffPasskey(parts, id, made, visit());
  if (!added.ok) throw new Error(added.fault);
  return { ...device, id: added.value };
}

async function answers(token: string, device: PasskeyDevice, lies: Lies = {}) {
  const asked = await beginPasskeyStep(parts, token, clock.now());
  if (asked === undefined) throw new Error('nothing is asked');
  const answer = device.sign(asked.options, lies);
  return enterPasskey(parts, { token, passkeyToken: asked.token, answer }, visit());
}

const own = (id: string) => listPasskeys(parts.database.reading, { kind: 'staff', id });
const withoutApp = (id: string) =>
  updateStaff(parts.database.reading, id, { authenticator_secret: null, authenticator_confirmed_at: null });

describe('a passkey after the password [s-stf1]', () => {
  it('lets its owner in, beside the app, and the session says by what', async () => {
    const device = await withPasskey(person);
    const entered = await answers(await begun(person), device);
    if (!entered.ok || entered.value.step !== 'done') throw new Error('not in');
    const found = await useSession(parts.database.reading, 'counter', entered.value.token, clock.now());
    expect(found).toMatchObject({ alive: true, session: { ownerId: person.id, by: 'passkey' } });
    const code = { token: await begun(person), code: person.code() };
    expect(await enterAuthenticatorCode(parts, code, visit())).toMatchObject({ ok: true });
  });

  it('is nothing without the password before it', async () => {
    await withPasskey(person);
    expect(await beginPasskeyStep(parts, 'no sign-in', clock.now())).toBeUndefined();
  });

  it.each([
    ['signed with another key', { otherKey: true }],
    ['made at another site', { origin: 'https://counter.example.com' }],
    ['whose device asked for nothing', { unverified: true }],
  ] as const)('is refused when %s, and no try is counted', async (_, lies) => {
    const device = await withPasskey(person);
    const token = await begun(person);
    for (let count = 1; count <= 6; count += 1) {
      expect(await answers(token, device, lies)).toEqual({ ok: false, fault: 'passkey.refused' });
    }
    expect(await answers(token, device)).toMatchObject({ ok: true });
  });

  it('of a colleague is refused', async () => {
    await withPasskey(person);
    const theirs = await withPasskey(await aStaffMember(parts));
    expect(await answers(await begun(person), theirs)).toEqual({ ok: false, fault: 'passkey.refused' });
  });
});

describe('the first sign-in [s-stf1]', () => {
  async function colleague(): Promise<{ id: string; token: string }> {
    await anOffice(parts);
    const loginName = `suzuki${clock.now().epochMilliseconds}`;
    const facts = { loginName, name: '鈴木 一郎', officeNumber: '13010', role: 'counter' };
    const added = await addStaffMember(parts, facts);
    if (!added.ok) throw new Error(added.fault);
    const token = await begun({ loginName, password: added.value.initialPassword });
    return { id: added.value.id, token };
  }

  async function setsUp(token: string): Promise<PasskeyDevice> {
    const device = passkeyDevice(parts.site.baseUrl);
    const asked = await beginPasskeySetUp(parts, token, clock.now());
    if (asked === undefined) throw new Error('nothing is asked');
    const entered = { token, passkeyToken: asked.token, answer: device.make(asked.options) };
    const done = await setUpPasskey(parts, entered, visit());
    expect(done).toEqual({ ok: true, value: { step: 'new-password' } });
    return device;
  }

  it('may set up a passkey in the place of the app', async () => {
    const { id, token } = await colleague();
    await setsUp(token);
    expect(await own(id)).toHaveLength(1);
    expect(await beginPasskeySetUp(parts, token, clock.now())).toBeUndefined();
  });

  it('leaves no second set-up open that was begun with the same password', async () => {
    const { id, token } = await colleague();
    const staff = await findStaff(parts.database.reading, id);
    await cloned.database.pool.query(
      `insert into staff_login_attempts select gen_random_uuid(), 'another', staff_id, begun_at, null, null, next
       from staff_login_attempts where staff_id = $1`,
      [staff?.id],
    );
    const other = await findSignIn(parts.database.reading, token, clock.now());
    if (other === undefined) throw new Error('no sign-in');
    const secret = secretToSetUp(parts, other);
    await setsUp(token);
    await cloned.database.pool.query('update staff_login_attempts set proved_at = null where staff_id = $1', [
      id,
    ]);
    const typed = { token, code: codeOf(secret, clock) };
    expect(await enterAuthenticatorCode(parts, typed, visit())).toEqual({
      ok: false,
      fault: 'staff.sign-in.over',
    });
  });
});

describe('own passkeys', () => {
  it('are renamed and removed by their owner only', async () => {
    const { id } = await withPasskey(person);
    const other = await aStaffMember(parts);
    const strange = { staffId: other.id, id };
    const gone = { ok: false, fault: 'passkey.gone' };
    expect(await renameStaffPasskey(parts, { ...strange, name: '私の' }, visit())).toEqual(gone);
    expect(await removeStaffPasskey(parts, strange, visit())).toEqual(gone);
    await renameStaffPasskey(parts, { staffId: person.id, id, name: '窓口5番' }, visit());
    expect(await own(person.id)).toMatchObject([{ name: '窓口5番' }]);
    expect(await removeStaffPasskey(parts, { staffId: person.id, id }, visit())).toMatchObject({ ok: true });
    expect(await own(person.id)).toEqual([]);
  });

  it('keep the last second step: whoever knows the password could set up another [s-stf1]', async () => {
    const { id } = await withPasskey(person);
    await withoutApp(person.id);
    const which = { staffId: person.id, id };
    expect(await removeStaffPasskey(parts, which, visit())).toEqual({ ok: false, fault: 'passkey.last' });
    await withPasskey(person);
    expect(await removeStaffPasskey(parts, which, visit())).toMatchObject({ ok: true });
  });

  it('end with the app when an administrator ends the second step', async () => {
    await withPasskey(person);
    const { id } = await aStaffMember(parts, { role: 'administrator' });
    const actor = { kind: 'staff', id } as const;
    expect(await resetAuthenticator(parts, person.id, { ...visit(), actor })).toMatchObject({ ok: true });
    expect(await own(person.id)).toEqual([]);
    const signIn = await findSignIn(parts.database.reading, await begun(person), clock.now());
    expect(signIn?.step).toBe('set-up');
  });
});
