import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeAddressesOfThoseWhoLeft, listTrustedDevices, trustDevice } from '#features/accounts/index.ts';
import { findJobSeeker, listChanges } from '#features/job-seekers/index.ts';
import { Temporal } from '#kernel/time.ts';
import { addressOf, type Entrance, keyFor, openEntrance } from '#kit/entrance.ts';
import { accountOf, aJobSeeker, anAccount, goodPassword, type Person } from '#kit/people.ts';
import { listAuditEntriesOf } from '#platform/recording/audit.ts';
import { beginSession, useSession } from '#platform/security/sessions.ts';
import { requestReturn } from './request-return.ts';
import { returnToAccount } from './return-to-account.ts';
import { withdraw } from './withdraw.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const owner = { kind: 'job-seeker' as const };
const anyone = { kind: 'anonymous' as const };

async function leave(person: Person, parts = entrance.parts, password = goodPassword) {
  const account = await accountOf(parts, person.id);
  const begun = { face: 'mypage' as const, ownerId: person.id, device: 'Mac' };
  const { session } = await beginSession(parts.database.reading, begun, entrance.clock.now());
  return withdraw(parts, { account, session, password }, owner, entrance.clock.now());
}

const ask = (person: Person, password = person.password) =>
  requestReturn(
    entrance.parts,
    { address: addressOf(person.address), password, clientAddress: '192.0.2.1' },
    anyone,
    entrance.clock.now(),
  );

const faultOf = (answer: Awaited<ReturnType<typeof ask>>): string =>
  answer.ok ? 'mailed' : answer.fault.key;

async function keyToReturn(person: Person): Promise<{ link: string; typed: string }> {
  await entrance.post.deliver();
  const asked = await ask(person);
  if (!asked.ok) throw new Error(asked.fault.key);
  return { link: asked.value.link, typed: keyFor(await entrance.post.deliver(), person.address) };
}

const comeBack = (key: { link: string; typed: string }, parts = entrance.parts) =>
  returnToAccount(parts, key, anyone, entrance.clock.now());

async function registered(kind: 'online' | 'counter', validThrough = '2026-12-31') {
  const { number } = await aJobSeeker(entrance.parts, {
    kind,
    valid_through: Temporal.PlainDate.from(validThrough),
  });
  return { person: await anAccount(entrance.parts, { jobSeekerNumber: number }), number };
}

const invalidSince = async (number: string): Promise<string | undefined> =>
  (await findJobSeeker(entrance.parts.database.reading, number))?.invalid_since?.toString();

describe('leaving', () => {
  it('closes My Page at once: sessions and trusted devices end [LEAVE-1] [s-ses1]', async () => {
    const { parts, clock } = entrance;
    const person = await anAccount(parts);
    const { token } = await parts.database.transaction(async (tx) => {
      await trustDevice(tx, person.id, 'iPhone の Safari', clock.now());
      return beginSession(
        tx,
        { face: 'mypage', ownerId: person.id, device: 'iPhone の Safari' },
        clock.now(),
      );
    });
    expect((await leave(person)).ok).toBe(true);
    expect((await useSession(parts.database.reading, 'mypage', token, clock.now())).alive).toBe(false);
    expect(await listTrustedDevices(parts.database.reading, person.id, clock.now())).toEqual([]);
    expect((await accountOf(parts, person.id)).withdrawn_at?.equals(clock.now())).toBe(true);
  });

  it.each([
    ['counter', undefined],
    ['online', '2026-11-02'],
  ] as const)('%s: the registration is invalid since %s [LEAVE-1]', async (kind, since) => {
    entrance.clock.set('2026-11-02T10:00');
    const { person, number } = await registered(kind);
    await leave(person);
    expect(await invalidSince(number)).toBe(since);
  });

  it('is told by mail, with the last day of return [s-not1]', async () => {
    entrance.clock.set('2026-11-02T10:00');
    const person = await anAccount(entrance.parts);
    await leave(person);
    const mail = (await entrance.post.deliver()).find(({ to }) => to === person.address);
    expect(mail?.subject).toBe('【ハローワーク】退会のお知らせ');
    expect(mail?.text).toContain('2026年12月02日（水）23時59分まで');
    expect(mail?.text).toContain('/not-me/');
  });

  it('needs the password [LEAVE-1]', async () => {
    const person = await anAccount(entrance.parts);
    expect(await leave(person, entrance.parts, 'wrong#1234')).toEqual({ ok: false, fault: 'password.wrong' });
    expect((await accountOf(entrance.parts, person.id)).withdrawn_at).toBeNull();
  });

  it('happens once in two tabs at the same moment on two nodes [LEAVE-1]', async () => {
    const person = await anAccount(entrance.parts);
    const answers = await Promise.all([leave(person), leave(person, entrance.otherNode())]);
    const faults = answers.map((answer) => (answer.ok ? 'left' : answer.fault));
    expect(faults.sort()).toEqual(['left', 'session.over']);
    const mails = (await entrance.post.deliver()).filter(({ to }) => to === person.address);
    expect(mails).toHaveLength(1);
    const subject = { kind: 'account', id: person.id };
    const trail = await listAuditEntriesOf(entrance.parts.database.reading, subject, 10);
    expect(trail.filter(({ action }) => action === 'account-settings.withdraw')).toHaveLength(1);
  });
});

describe('coming back', () => {
  it.each([
    ['2026-11-02T10:01', 'mailed'],
    ['2026-12-02T23:59', 'mailed'],
    ['2026-12-03T00:00', 'password.wrong'],
  ])('left on 2026-11-02, asked at %s: %s [LEAVE-2]', async (when, expected) => {
    entrance.clock.set('2026-11-02T10:00');
    const person = await anAccount(entrance.parts);
    await leave(person);
    entrance.clock.set(when);
    expect(faultOf(await ask(person))).toBe(expected);
  });

  it.each([
    ['2026-12-02T23:59:59', 'returned'],
    ['2026-12-03T00:00', 'return.too-late'],
  ])(
    'left on 2026-11-02, key mailed on the last evening and entered at %s: %s [LEAVE-2]',
    async (when, expected) => {
      entrance.clock.set('2026-11-02T10:00');
      const person = await anAccount(entrance.parts);
      await leave(person);
      entrance.clock.set('2026-12-02T23:50');
      const key = await keyToReturn(person);
      entrance.clock.set(when);
      const returned = await comeBack(key);
      expect(returned.ok ? 'returned' : returned.fault).toBe(expected);
    },
  );

  it('finds My Page as it was: address, password, number [LEAVE-2]', async () => {
    const { person } = await registered('counter');
    const before = await accountOf(entrance.parts, person.id);
    await leave(person);
    entrance.clock.advance('P3D');
    expect((await comeBack(await keyToReturn(person))).ok).toBe(true);
    expect(await accountOf(entrance.parts, person.id)).toEqual(before);
    expect(faultOf(await ask(person))).toBe('account.open');
  });

  it.each([
    ['2026-11-30', undefined],
    ['2026-11-19', '2026-11-02'],
  ])(
    'an online registration valid through %s is invalid since %s on 11-20 [LEAVE-2]',
    async (through, since) => {
      entrance.clock.set('2026-11-02T10:00');
      const { person, number } = await registered('online', through);
      await leave(person);
      entrance.clock.set('2026-11-20T10:00');
      await comeBack(await keyToReturn(person));
      expect(await invalidSince(number)).toBe(since);
    },
  );

  it('stands in the history of the registration, as leaving does [LEAVE-1] [LEAVE-2] [REG-7]', async () => {
    entrance.clock.set('2026-11-02T10:00');
    const { person, number } = await registered('online');
    await leave(person);
    await comeBack(await keyToReturn(person));
    const changes = await listChanges(entrance.parts.database.reading, [number], { most: 10 });
    expect(changes.map(({ item, from, to, actorKind }) => [item, from, to, actorKind])).toEqual([
      ['registration-state', 'left', 'valid', 'job-seeker'],
      ['registration-state', 'valid', 'left', 'job-seeker'],
    ]);
  });

  it('answers alike for an unknown address, a wrong password, and locks alike [LEAVE-2] [s-enu1]', async () => {
    const left = await anAccount(entrance.parts);
    await leave(left);
    const open = await anAccount(entrance.parts);
    const nobody: Person = { id: '', address: 'nobody@example.jp', password: 'wrong#1234' };
    for (const person of [left, open, nobody]) {
      const faults: string[] = [];
      for (let time = 0; time < 6; time += 1) faults.push(faultOf(await ask(person, 'wrong#1234')));
      expect(faults).toEqual([
        ...Array.from({ length: 4 }, () => 'password.wrong'),
        'password.locked-now',
        'password.locked',
      ]);
    }
  });

  it('happens once with one key in two tabs at the same moment on two nodes [LEAVE-2]', async () => {
    const person = await anAccount(entrance.parts);
    await leave(person);
    const key = await keyToReturn(person);
    const answers = await Promise.all([comeBack(key), comeBack(key, entrance.otherNode())]);
    const faults = answers.map((answer) => (answer.ok ? 'returned' : answer.fault));
    expect(faults.sort()).toEqual(['key.over', 'returned']);
  });

  it('ends at an account that the person opened anew meanwhile [LEAVE-2]', async () => {
    const { person, number } = await registered('counter');
    await leave(person);
    const key = await keyToReturn(person);
    await anAccount(entrance.parts, { jobSeekerNumber: number });
    expect(await comeBack(key)).toEqual({ ok: false, fault: 'return.opened-anew' });
  });

  it('keeps the address through D+30 and frees it afterwards [LEAVE-2]', async () => {
    const { parts, clock } = entrance;
    clock.set('2026-11-02T10:00');
    const person = await anAccount(parts);
    await leave(person);
    const freedAt = async (when: string) => {
      clock.set(when);
      await freeAddressesOfThoseWhoLeft(parts.database.reading, clock.now());
      return (await accountOf(parts, person.id)).address_freed_at;
    };
    expect(await freedAt('2026-12-02T23:59:59')).toBeNull();
    expect(await freedAt('2026-12-03T00:00')).not.toBeNull();
  });
});
