import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestClock, testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { anOffice, aStaffMember, codeOf, goodStaffPassword, type StaffPerson } from '#kit/staff.ts';
import type { Parts } from '#platform/parts.ts';
import { listSessions, useSession } from '#platform/security/sessions.ts';
import { findStaff } from '../store/staff.store.ts';
import { addStaffMember } from './add-staff-member.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { enterAuthenticatorCode } from './enter-authenticator-code.ts';
import { findSignIn, secretToSetUp } from './find-sign-in.ts';
import { endStaffLock } from './manage-staff-member.ts';
import { replaceInitialPassword } from './replace-initial-password.ts';
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

const visit = (): SignInVisit => ({
  actor: { kind: 'anonymous', requestId: 'request-1' },
  now: clock.now(),
  device: 'Windows の Firefox',
});

const begin = (loginName: string, password: string, next = '/counter') =>
  beginSignIn(parts, { loginName, password, next }, visit());

const enter = (token: string, code: string, on = parts) =>
  enterAuthenticatorCode(on, { token, code }, visit());

/** The attempt's token after the right password. */
async function begun(person: { readonly loginName: string; readonly password: string }): Promise<string> {
  const answer = await begin(person.loginName, person.password);
  if (!answer.ok) throw new Error(`the password was refused: ${answer.fault}`);
  return answer.value.token;
}

const faultOf = (answer: { readonly ok: boolean; readonly fault?: unknown }): unknown =>
  answer.ok ? 'none' : answer.fault;

let person: StaffPerson;
beforeEach(async () => {
  clock.advance('PT1M');
  person = await aStaffMember(parts);
});

describe('the first sign-in [s-stf1]', () => {
  it('sets up the authenticator, replaces the password that was handed over, and begins a session', async () => {
    await anOffice(parts);
    const facts = { name: '鈴木 一郎', officeNumber: '13010', role: 'administrator' };
    const added = await addStaffMember(parts, { loginName: 'Suzuki', ...facts });
    if (!added.ok) throw new Error(added.fault);
    const { initialPassword } = added.value;
    expect(initialPassword).toMatch(/^([2-9A-HJ-NP-Z]{4}-){4}[2-9A-HJ-NP-Z]{4}$/u);

    const token = await begun({ loginName: 'ｓｕｚｕｋｉ', password: initialPassword });
    const signIn = await findSignIn(parts.database.reading, token, clock.now());
    if (signIn === undefined) throw new Error('no sign-in');
    expect(signIn.step).toBe('set-up');
    const secret = secretToSetUp(parts, signIn);
    expect(faultOf(await enter(token, '000000'))).toBe('staff.code.wrong');
    expect(await enter(token, codeOf(secret, clock))).toEqual({ ok: true, value: { step: 'new-password' } });

    const wish = (password: string, repeated = password) =>
      replaceInitialPassword(parts, { token, password, repeated }, visit());
    expect(faultOf(await wish('short'))).toBe('staff.password.too-short');
    expect(faultOf(await wish(goodStaffPassword, 'another'))).toBe('staff.password.repeat');
    expect(faultOf(await wish(initialPassword))).toBe('staff.password.same');
    expect(faultOf(await wish('飯田橋で咲いた桜の花びらを数える'))).toBe('staff.password.context');
    const signedIn = await wish(goodStaffPassword);
    if (!signedIn.ok) throw new Error(signedIn.fault);
    const session = await useSession(parts.database.reading, 'counter', signedIn.value.token, clock.now());
    expect(session.alive).toBe(true);

    expect(faultOf(await begin('suzuki', initialPassword))).toBe('staff.sign-in.wrong');
    const again = await begun({ loginName: 'suzuki', password: goodStaffPassword });
    expect((await findSignIn(parts.database.reading, again, clock.now()))?.step).toBe('code');
  });

  it('offers each sign-in a secret of its own, so that who looked on before has nothing', async () => {
    const added = await addStaffMember(parts, {
      loginName: 'tanaka',
      name: '田中',
      officeNumber: '13010',
      role: 'counter',
    });
    if (!added.ok) throw new Error(added.fault);
    const offers = await Promise.all(
      [1, 2].map(async () => {
        const token = await begun({ loginName: 'tanaka', password: added.value.initialPassword });
        const signIn = await findSignIn(parts.database.reading, token, clock.now());
        return signIn === undefined ? '' : secretToSetUp(parts, signIn);
      }),
    );
    expect(offers[0]).not.toBe(offers[1]);
  });
});

describe('signing in', () => {
  it('begins a session after password and code, and leads where the person wanted to go', async () => {
    const answer = await begin(person.loginName, person.password, '/counter/staff?office=13010');
    if (!answer.ok) throw new Error(answer.fault);
    const entered = await enter(answer.value.token, person.code());
    expect(entered).toMatchObject({ ok: true, value: { step: 'done', next: '/counter/staff?office=13010' } });
    expect(faultOf(await enter(answer.value.token, person.code(1)))).toBe('staff.sign-in.over');
  });

  it('ends the session on another computer: one at a time [s-ses4]', async () => {
    await enter(await begun(person), person.code());
    await enter(await begun(person), person.code(1));
    expect(await listSessions(parts.database.reading, person.id, clock.now())).toHaveLength(1);
  });

  it('takes a code once, whoever enters it again [s-otp1]', async () => {
    const [first, second] = [await begun(person), await begun(person)];
    const code = person.code();
    expect((await enter(first, code)).ok).toBe(true);
    expect(faultOf(await enter(second, code))).toBe('staff.code.wrong');
    expect((await enter(second, person.code(1))).ok).toBe(true);
  });

  it.each([
    ['PT15M', 'none'],
    ['PT15M1S', 'staff.sign-in.over'],
  ])('waits %s for the code: %s', async (duration, expected) => {
    const token = await begun(person);
    clock.advance(duration);
    expect(faultOf(await enter(token, person.code()))).toBe(expected);
  });

  it('knows no token that it did not give', async () => {
    expect(faultOf(await enter('made-up', person.code()))).toBe('staff.sign-in.over');
    expect(faultOf(await enter('', person.code()))).toBe('staff.sign-in.over');
  });

  it('stores neither password nor authenticator readably', async () => {
    await enter(await begun(person), person.code());
    const row = await findStaff(parts.database.reading, person.id);
    expect(row?.password_hash).toMatch(/^\$argon2id\$/u);
    expect(row?.authenticator_secret).not.toMatch(/^[A-Z2-7]{32}$/u);
    const { rows } = await cloned.database.pool.query('select audit_trail::text as line from audit_trail');
    const lines = rows.map(({ line }) => line).join('\n');
    expect(lines).not.toContain(person.password);
    expect(lines).toContain('staff.sign-in');
  });
});

describe('the lock [s-stf1]', () => {
  async function wrongPasswords(loginName: string, count: number): Promise<unknown[]> {
    const faults: unknown[] = [];
    for (let tried = 0; tried < count; tried += 1) faults.push(faultOf(await begin(loginName, 'wrong')));
    return faults;
  }
  const fiveThenLocked = [
    ...Array.from({ length: 4 }, () => 'staff.sign-in.wrong'),
    'staff.sign-in.locked-now',
    'staff.sign-in.locked',
  ];

  it('comes with the fifth wrong password and keeps out the right one for thirty minutes', async () => {
    expect(await wrongPasswords(person.loginName, 6)).toEqual(fiveThenLocked);
    clock.advance('PT29M59S');
    expect(faultOf(await begin(person.loginName, person.password))).toBe('staff.sign-in.locked');
    clock.advance('PT1S');
    expect((await begin(person.loginName, person.password)).ok).toBe(true);
  });

  it('answers alike for a name that nobody has [s-enu1]', async () => {
    expect(await wrongPasswords('nobody-has-this-name', 6)).toEqual(fiveThenLocked);
  });

  it('counts wrong codes too, and a right password does not clear them', async () => {
    for (let tried = 0; tried < 4; tried += 1) {
      expect(faultOf(await enter(await begun(person), '000000'))).toBe('staff.code.wrong');
    }
    const token = await begun(person);
    expect(faultOf(await enter(token, '000000'))).toBe('staff.code.locked-now');
    expect(faultOf(await enter(token, person.code()))).toBe('staff.sign-in.locked');
    expect(faultOf(await begin(person.loginName, person.password))).toBe('staff.sign-in.locked');
  });

  it('is forgotten with a right code', async () => {
    await wrongPasswords(person.loginName, 4);
    expect((await enter(await begun(person), person.code())).ok).toBe(true);
    expect(await wrongPasswords(person.loginName, 4)).toEqual(fiveThenLocked.slice(0, 4));
  });

  it('is ended by the operator', async () => {
    await wrongPasswords(person.loginName, 5);
    expect(await endStaffLock(parts, person.loginName.toUpperCase())).toEqual({ ok: true, value: undefined });
    expect((await begin(person.loginName, person.password)).ok).toBe(true);
    expect(faultOf(await endStaffLock(parts, 'nobody'))).toBe('staff.unknown');
  });

  it('lets no more than five of many tries at the same moment through, on two nodes', async () => {
    const nodes = [parts, partsOn(cloned.openAgain(), clock)];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        beginSignIn(
          nodes[index % 2] ?? parts,
          { loginName: person.loginName, password: `wrong ${index}`, next: '/counter' },
          visit(),
        ),
      ),
    );
    const faults = answers.map(faultOf);
    expect(faults.filter((fault) => fault !== 'staff.sign-in.locked')).toHaveLength(5);
  });
});

describe('the same request twice at the same moment', () => {
  it('opens one session and counts nothing', async () => {
    const token = await begun(person);
    const other = partsOn(cloned.openAgain(), clock);
    const code = person.code();
    const answers = await Promise.all([enter(token, code), enter(token, code, other)]);
    expect(answers.map(faultOf).sort()).toEqual(['none', 'staff.sign-in.over']);
    expect(await listSessions(parts.database.reading, person.id, clock.now())).toHaveLength(1);
    const { rows } = await cloned.database.pool.query(
      'select sum(wrong_tries)::int as wrong from staff_tries',
    );
    const before = rows[0].wrong ?? 0;
    await begun(person);
    const after = await cloned.database.pool.query('select sum(wrong_tries)::int as wrong from staff_tries');
    expect(after.rows[0].wrong ?? 0).toBe(before);
  });
});
