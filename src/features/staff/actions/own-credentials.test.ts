import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestClock, testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { aStaffMember, codeOf, type StaffPerson } from '#kit/staff.ts';
import type { Parts } from '#platform/parts.ts';
import type { Session } from '#platform/security/session.ts';
import { findSession, useSession } from '#platform/security/sessions.ts';
import { findStaff } from '../store/staff.store.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { enterAuthenticatorCode } from './enter-authenticator-code.ts';
import { provePresence } from './prove-presence.ts';
import { replaceAuthenticator, secretToReplaceWith } from './replace-authenticator.ts';
import type { SignInVisit } from './visit.ts';

let cloned: ClonedDatabase;
let parts: Parts;
let clock: TestClock;
beforeAll(async () => {
  cloned = await cloneDatabase();
  clock = testClock();
  parts = partsOn(cloned.database, clock);
});
afterAll(() => cloned.drop());

const visit = (): SignInVisit => ({ actor: { kind: 'anonymous' }, now: clock.now(), device: 'Mac' });
const newPassword = 'yoake no kisha ni noru';

let person: StaffPerson;
let session: Session;

async function signIn(password: string, code: string): Promise<string> {
  const begun = await beginSignIn(
    parts,
    { loginName: person.loginName, password, next: '/counter' },
    visit(),
  );
  if (!begun.ok) return begun.fault;
  const entered = await enterAuthenticatorCode(parts, { token: begun.value.token, code }, visit());
  if (!entered.ok) return entered.fault;
  if (entered.value.step !== 'done') return entered.value.step;
  const found = await useSession(parts.database.reading, 'counter', entered.value.token, clock.now());
  if (found.alive) session = found.session;
  return 'signed in';
}

beforeEach(async () => {
  clock.advance('PT2M');
  person = await aStaffMember(parts);
  expect(await signIn(person.password, person.code())).toBe('signed in');
});

const change = (wished: {
  readonly present?: string;
  readonly password?: string;
  readonly repeated?: string;
}) =>
  changeOwnPassword(
    parts,
    {
      staffId: person.id,
      session,
      presentPassword: wished.present ?? person.password,
      password: wished.password ?? newPassword,
      repeated: wished.repeated ?? wished.password ?? newPassword,
    },
    visit(),
  );

describe('changing the own password [s-pw5]', () => {
  it.each([
    [{ present: 'wrong' }, 'staff.sign-in.wrong'],
    [{ password: 'short' }, 'staff.password.too-short'],
    [{ repeated: 'another' }, 'staff.password.repeat'],
    [{ password: 'kaminari mikan tokei' }, 'staff.password.same'],
  ])('is refused with %j', async (wished, fault) => {
    expect(await change(wished)).toEqual({ ok: false, fault });
    clock.advance('PT30S');
    expect(await signIn(person.password, person.code())).toBe('signed in');
  });

  it('gives the session a new token and makes the old password useless', async () => {
    const changed = await change({});
    if (!changed.ok) throw new Error(changed.fault);
    const { token = '' } = changed.value;
    expect(await useSession(parts.database.reading, 'counter', token, clock.now())).toMatchObject({
      alive: true,
      session: { id: session.id },
    });
    clock.advance('PT30S');
    expect(await signIn(person.password, person.code())).toBe('staff.sign-in.wrong');
    expect(await signIn(newPassword, person.code())).toBe('signed in');
  });

  it('counts wrong present passwords like wrong logins', async () => {
    for (let tried = 0; tried < 4; tried += 1) await change({ present: 'wrong' });
    expect(await change({ present: 'wrong' })).toEqual({ ok: false, fault: 'staff.sign-in.locked-now' });
    expect(await change({})).toEqual({ ok: false, fault: 'staff.sign-in.locked' });
  });
});

describe('setting up the authenticator again', () => {
  const replace = (code: string) =>
    replaceAuthenticator(parts, { staffId: person.id, session, code }, visit());
  const offered = async (): Promise<string> => {
    const staff = await findStaff(parts.database.reading, person.id);
    return staff === undefined ? '' : secretToReplaceWith(parts, staff, session);
  };

  it('takes a code of the new app; the old one is of no use from then on', async () => {
    const secret = await offered();
    expect(await replace(person.code(1))).toEqual({ ok: false, fault: 'staff.code.wrong' });
    expect((await replace(codeOf(secret, clock))).ok).toBe(true);
    expect(await offered()).not.toBe(secret);
    clock.advance('PT1M');
    expect(await signIn(person.password, person.code())).toBe('staff.code.wrong');
    expect(await signIn(person.password, codeOf(secret, clock))).toBe('signed in');
  });

  it.each([
    ['PT20M', true],
    ['PT20M1S', false],
  ])('%s after the login it is possible: %s [s-ses5]', async (duration, possible) => {
    clock.advance(duration);
    expect((await replace(codeOf(await offered(), clock))).ok).toBe(possible);
  });

  it('is possible again once the password was given once more', async () => {
    clock.advance('PT21M');
    const typed = { staffId: person.id, session, password: 'wrong' };
    expect(await provePresence(parts, typed, visit())).toEqual({ ok: false, fault: 'staff.sign-in.wrong' });
    const proved = await provePresence(parts, { ...typed, password: person.password }, visit());
    expect(proved.ok && proved.value.token).toBeTruthy();
    session = (await findSession(parts.database.reading, session.id)) ?? session;
    expect((await replace(codeOf(await offered(), clock))).ok).toBe(true);
  });
});
