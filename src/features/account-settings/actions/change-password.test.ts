import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTrustedDevices, requestKey, trustDevice, tryKey } from '#features/accounts/index.ts';
import { addressOf, type Entrance, keyFor, openEntrance } from '#kit/entrance.ts';
import { accountOf, anAccount, goodPassword, type Person } from '#kit/people.ts';
import { hasUsedDevice } from '#platform/security/device-marks.ts';
import type { Session } from '#platform/security/session.ts';
import { beginSession, listSessions, useSession } from '#platform/security/sessions.ts';
import { changePassword } from './change-password.ts';
import { provePresence } from './prove-presence.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const owner = { kind: 'job-seeker' as const };
const next = 'kaede#2027';

const logIn = (person: Person): Promise<{ token: string; session: Session }> =>
  entrance.parts.database.transaction((tx) =>
    beginSession(
      tx,
      { face: 'mypage', ownerId: person.id, device: 'Windows の Firefox' },
      entrance.clock.now(),
    ),
  );

async function change(
  person: Person,
  session: Session,
  wished: { present?: string; endsOtherSessions?: boolean; next?: string } = {},
  parts = entrance.parts,
) {
  const account = await accountOf(parts, person.id);
  const passwords = { present: goodPassword, next, endsOtherSessions: true, ...wished };
  return changePassword(parts, { account, session }, passwords, owner, entrance.clock.now());
}

const isAlive = async (token: string): Promise<boolean> =>
  (await useSession(entrance.parts.database.reading, 'mypage', token, entrance.clock.now())).alive;

const opensWith = async (person: Person, password: string): Promise<boolean> => {
  const account = await accountOf(entrance.parts, person.id);
  const answer = await entrance.parts.passwords.verify(account.password_hash ?? undefined, password);
  return answer.ok && answer.value;
};

describe('a changed password', () => {
  it('opens instead of the old one, and the session goes on under a new token [s-pw5] [s-ses1]', async () => {
    const person = await anAccount(entrance.parts);
    const { token, session } = await logIn(person);
    const changed = await change(person, session);
    if (!changed.ok) throw new Error(changed.fault);
    expect([await opensWith(person, goodPassword), await opensWith(person, next)]).toEqual([false, true]);
    expect([await isAlive(token), await isAlive(changed.value)]).toEqual([false, true]);
  });

  it.each([
    [true, false],
    [false, true],
  ])('ends other sessions where the person wished so: %s → they go on: %s [s-pw5]', async (wish, goesOn) => {
    const person = await anAccount(entrance.parts);
    const elsewhere = await logIn(person);
    const { session } = await logIn(person);
    await change(person, session, { endsOtherSessions: wish });
    expect(await isAlive(elsewhere.token)).toBe(goesOn);
  });

  it('makes no device skip the one-time password any more [s-dev1]', async () => {
    const { parts, clock } = entrance;
    const person = await anAccount(parts);
    await parts.database.transaction((tx) => trustDevice(tx, person.id, 'iPhone の Safari', clock.now()));
    const { session } = await logIn(person);
    await change(person, session, { endsOtherSessions: false });
    expect(await listTrustedDevices(parts.database.reading, person.id, clock.now())).toEqual([]);
  });

  it('leaves only this browser known; any other is told of at its next login [s-not1]', async () => {
    const { parts, clock } = entrance;
    const person = await anAccount(parts);
    const { id } = person;
    const begin = (deviceMark: string) =>
      beginSession(
        parts.database.reading,
        { face: 'mypage', ownerId: id, device: 'Mac', deviceMark },
        clock.now(),
      );
    await begin('another');
    const { session } = await begin('own');
    await change(person, session, { endsOtherSessions: false });
    const known = ['own', 'another'].map((mark) => hasUsedDevice(parts.database.reading, id, mark));
    expect(await Promise.all(known)).toEqual([true, false]);
  });

  it('is told by mail, with a link for 「身に覚えがない」 [s-not1]', async () => {
    const person = await anAccount(entrance.parts);
    const { session } = await logIn(person);
    await change(person, session);
    const mail = (await entrance.post.deliver()).find(({ to }) => to === person.address);
    expect(mail?.subject).toBe('【ハローワーク】パスワード変更のお知らせ');
    expect(mail?.text).toContain('/not-me/');
  });

  it('voids a reset key that waits in the mailbox', async () => {
    const { parts, clock } = entrance;
    const person = await anAccount(parts);
    const address = addressOf(person.address);
    const request = {
      face: 'mypage' as const,
      purpose: 'password-reset' as const,
      address,
      accountId: person.id,
      clientAddress: '192.0.2.1',
    };
    const asked = await parts.database.transaction((tx) => requestKey(tx, parts, request, clock.now()));
    if (!asked.ok) throw new Error(asked.fault.key);
    const typed = keyFor(await entrance.post.deliver(), person.address);
    const { session } = await logIn(person);
    await change(person, session);
    const tried = { link: asked.value.link, purpose: 'password-reset' as const, typed };
    const answer = await parts.database.transaction((tx) => tryKey(tx, parts, tried, clock.now()));
    expect(answer).toEqual({ ok: false, fault: 'key.over' });
  });
});

describe('a password that is not changed', () => {
  it('stays with a wrong present one, and the fifth ends the session [s-pw5] [LOGIN-4]', async () => {
    const person = await anAccount(entrance.parts);
    const { session, token } = await logIn(person);
    const faults: string[] = [];
    for (let time = 0; time < 6; time += 1) {
      const changed = await change(person, session, { present: 'wrong#1234' });
      faults.push(changed.ok ? 'changed' : changed.fault);
    }
    expect(faults).toEqual([
      ...Array.from({ length: 4 }, () => 'password.wrong'),
      'password.session-ended',
      'password.session-ended',
    ]);
    expect(await isAlive(token)).toBe(false);
    expect(await opensWith(person, goodPassword)).toBe(true);
  });

  it('is changed once by two tabs at the same moment on two nodes [s-pw5]', async () => {
    const person = await anAccount(entrance.parts);
    const { session } = await logIn(person);
    const other = await logIn(person);
    entrance.clock.advance('PT1M');
    const answers = await Promise.all([
      change(person, session, { next: 'ume#12345' }),
      change(person, other.session, { next: 'momo#12345' }, entrance.otherNode()),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const mails = (await entrance.post.deliver()).filter(({ to }) => to === person.address);
    expect(mails).toHaveLength(1);
  });
});

describe('the password once more', () => {
  it('makes the session fresh under a new token [s-ses5] [s-ses1]', async () => {
    const { parts, clock } = entrance;
    const person = await anAccount(parts);
    const { token, session } = await logIn(person);
    clock.advance('PT21M');
    const account = await accountOf(parts, person.id);
    const proved = await provePresence(parts, { account, session }, goodPassword, owner, clock.now());
    if (!proved.ok) throw new Error(proved.fault);
    expect(await isAlive(token)).toBe(false);
    const [renewed] = await listSessions(parts.database.reading, person.id, clock.now());
    expect(renewed?.provedAt.equals(clock.now())).toBe(true);
  });

  it('does not renew a session that ended meanwhile', async () => {
    const { parts, clock } = entrance;
    const person = await anAccount(parts);
    const first = await logIn(person);
    const second = await logIn(person);
    await change(person, second.session);
    const account = await accountOf(parts, person.id);
    const proved = await provePresence(parts, { account, session: first.session }, next, owner, clock.now());
    expect(proved).toEqual({ ok: false, fault: 'session.over' });
  });
});
