import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTrustedDevices, requestKey, trustDevice, updateAccount } from '#features/accounts/index.ts';
import { listWaysIn } from '#features/ways-in/index.ts';
import { addressOf, type Entrance, keyFor, openEntrance } from '#kit/entrance.ts';
import { accountOf, anAccount, newAddress, type Person } from '#kit/people.ts';
import { anApp, someRecoveryCodes } from '#kit/ways-in.ts';
import type { Session } from '#platform/security/session.ts';
import { beginSession, useSession } from '#platform/security/sessions.ts';
import { changeAddress } from './change-address.ts';
import { requestAddressChange } from './request-address-change.ts';

let entrance: Entrance;
beforeAll(async () => {
  entrance = await openEntrance();
});
afterAll(() => entrance.close());

const owner = { kind: 'job-seeker' as const };
const clientAddress = '192.0.2.1';

const logIn = (person: Person): Promise<{ token: string; session: Session }> =>
  entrance.parts.database.transaction((tx) =>
    beginSession(
      tx,
      { face: 'mypage', ownerId: person.id, device: 'Windows の Firefox' },
      entrance.clock.now(),
    ),
  );

const ask = (person: Person, to: string) =>
  requestAddressChange(
    entrance.parts,
    { accountId: person.id, address: addressOf(to), clientAddress },
    owner,
    entrance.clock.now(),
  );

async function linkFor(person: Person, to: string): Promise<string> {
  const asked = await ask(person, to);
  if (!asked.ok) throw new Error(asked.fault.key);
  return asked.value.link;
}

const enter = (session: Session, link: string, typed: string, parts = entrance.parts) =>
  changeAddress(parts, { link, typed, purpose: 'address-change', session }, owner, entrance.clock.now());

const present = async (person: Person): Promise<string> =>
  (await accountOf(entrance.parts, person.id)).address_typed;

const isAlive = async (token: string): Promise<boolean> =>
  (await useSession(entrance.parts.database.reading, 'mypage', token, entrance.clock.now())).alive;

describe('a new address', () => {
  it('leaves the ways in that need no mail: they are the person’s, not the mailbox’s', async () => {
    const person = await anAccount(entrance.parts);
    await anApp(entrance.parts, person.id);
    await someRecoveryCodes(entrance.parts, person.id);
    const to = newAddress();
    const { session } = await logIn(person);
    const link = await linkFor(person, to);
    const typed = keyFor(await entrance.post.deliver(), to);
    expect(await enter(session, link, typed)).toMatchObject({ ok: true });
    const ways = await listWaysIn(entrance.parts.database.reading, person.id);
    expect(ways.authenticator).toMatchObject({ closesMail: false });
    expect(ways.recoveryCodes?.left).toBe(10);
  });

  it('becomes the login once its key is entered; the old one works until then', async () => {
    const person = await anAccount(entrance.parts);
    const to = newAddress();
    const { session } = await logIn(person);
    const link = await linkFor(person, to);
    const typed = keyFor(await entrance.post.deliver(), to);
    expect(await present(person)).toBe(person.address);
    expect(await enter(session, link, 'WRONGWRONG')).toEqual({ ok: false, fault: 'key.wrong' });
    expect(await present(person)).toBe(person.address);
    expect((await enter(session, link, typed.toLowerCase())).ok).toBe(true);
    expect(await present(person)).toBe(to);
  });

  it('ends other sessions and all trusted devices; this session goes on under a new token [s-dev1] [s-ses1]', async () => {
    const { parts, clock, post } = entrance;
    const person = await anAccount(parts);
    const to = newAddress();
    await parts.database.transaction((tx) => trustDevice(tx, person.id, 'iPhone の Safari', clock.now()));
    const elsewhere = await logIn(person);
    const { token, session } = await logIn(person);
    const link = await linkFor(person, to);
    const changed = await enter(session, link, keyFor(await post.deliver(), to));
    if (!changed.ok) throw new Error(changed.fault);
    const alive = [elsewhere.token, token, changed.value ?? ''].map(isAlive);
    expect(await Promise.all(alive)).toEqual([false, false, true]);
    expect(await listTrustedDevices(parts.database.reading, person.id, clock.now())).toEqual([]);
  });

  it('is told to the old mailbox, with a link for 「身に覚えがない」 [s-not1]', async () => {
    const person = await anAccount(entrance.parts);
    const to = newAddress();
    const { session } = await logIn(person);
    const link = await linkFor(person, to);
    await enter(session, link, keyFor(await entrance.post.deliver(), to));
    const mails = await entrance.post.deliver();
    expect(mails.map((mail) => [mail.to, mail.subject])).toEqual([
      [person.address, '【ハローワーク】メールアドレス変更のお知らせ'],
    ]);
    expect(mails[0]?.text).toContain('/not-me/');
  });

  it('asked for twice: the first key is dead, whatever address it went to [s-key1]', async () => {
    const person = await anAccount(entrance.parts);
    const [first, second] = [newAddress(), newAddress()];
    const { session } = await logIn(person);
    const dead = await linkFor(person, first);
    const deadKey = keyFor(await entrance.post.deliver(), first);
    await linkFor(person, second);
    expect(await enter(session, dead, deadKey)).toEqual({ ok: false, fault: 'key.over' });
  });

  it('is not the present one', async () => {
    const person = await anAccount(entrance.parts);
    const asked = await ask(person, person.address.toUpperCase());
    expect(asked).toEqual({ ok: false, fault: { key: 'address.same' } });
  });

  it('is not taken by a key of somebody else', async () => {
    const person = await anAccount(entrance.parts);
    const stranger = await anAccount(entrance.parts);
    const to = newAddress();
    const link = await linkFor(person, to);
    const typed = keyFor(await entrance.post.deliver(), to);
    const { session } = await logIn(stranger);
    expect(await enter(session, link, typed)).toEqual({ ok: false, fault: 'key.over' });
    expect(await present(person)).toBe(person.address);
  });
});

describe('an address that somebody has', () => {
  it('gets the same screen; its owner reads that there is an account already, and no key is right', async () => {
    const person = await anAccount(entrance.parts);
    const holder = await anAccount(entrance.parts);
    const { session } = await logIn(person);
    const link = await linkFor(person, holder.address);
    const [mail] = await entrance.post.deliver();
    expect([mail?.to, mail?.subject]).toEqual([holder.address, '【ハローワーク】アカウントはすでにあります']);
    expect(mail?.text).not.toContain('認証キー ： ');
    expect(await enter(session, link, 'ABCDEFGHJK')).toEqual({ ok: false, fault: 'key.wrong' });
  });

  it.each([
    ['2026-12-02T23:59', '【ハローワーク】アカウントの再登録について'],
    ['2026-12-03T00:00', '【ハローワーク】メールアドレス変更申込受付通知'],
  ])('and left on 2026-11-02 is kept for its owner at %s: %s [LEAVE-2]', async (when, subject) => {
    const { parts, clock, post } = entrance;
    clock.set('2026-11-02T10:00');
    const left = await anAccount(parts);
    await updateAccount(parts.database.reading, left.id, { withdrawn_at: clock.now() });
    clock.set(when);
    const person = await anAccount(parts);
    await linkFor(person, left.address);
    const mails = await post.deliver();
    expect(mails.find(({ to }) => to === left.address)?.subject).toBe(subject);
  });

  it('goes to one of two people who enter their keys for it at the same moment', async () => {
    const { parts, post } = entrance;
    const people = [await anAccount(parts), await anAccount(parts)];
    const to = newAddress();
    const entering = [];
    for (const person of people) {
      entrance.clock.advance('PT1M');
      const { session } = await logIn(person);
      const link = await linkFor(person, to);
      entering.push({ session, link, typed: keyFor(await post.deliver(), to) });
    }
    // The second request to the same mailbox ended the first one's key; both are made to live for this test.
    await parts.database.pool.query(
      'update authentication_keys set ended_at = null, end_reason = null where address_key = $1',
      [to],
    );
    const answers = await Promise.all(
      entering.map(({ session, link, typed }, index) =>
        enter(session, link, typed, index === 0 ? entrance.otherNode() : parts),
      ),
    );
    const faults = answers.map((answer) => (answer.ok ? 'changed' : answer.fault));
    expect(faults.sort()).toEqual(['address.taken', 'changed']);
  });
});

it('spends a key once when two tabs enter it at the same moment on two nodes', async () => {
  const person = await anAccount(entrance.parts);
  const to = newAddress();
  const { session } = await logIn(person);
  const link = await linkFor(person, to);
  const typed = keyFor(await entrance.post.deliver(), to);
  const answers = await Promise.all([
    enter(session, link, typed),
    enter(session, link, typed, entrance.otherNode()),
  ]);
  const faults = answers.map((answer) => (answer.ok ? 'changed' : answer.fault));
  expect(faults.sort()).toEqual(['changed', 'key.over']);
  expect(await entrance.post.deliver()).toHaveLength(1);
});

describe('an address told at the counter', () => {
  it('becomes the login by the key from its mailbox; everything the old one opened ends', async () => {
    const { parts, clock, post } = entrance;
    const person = await anAccount(parts);
    const to = newAddress();
    const { token } = await logIn(person);
    const request = {
      face: 'mypage' as const,
      purpose: 'counter-address-change' as const,
      address: addressOf(to),
      accountId: person.id,
      clientAddress,
    };
    const asked = await parts.database.transaction((tx) => requestKey(tx, parts, request, clock.now()));
    if (!asked.ok) throw new Error(asked.fault.key);
    const typed = keyFor(await post.deliver(), to);
    const confirmation = { link: asked.value.link, typed, purpose: 'counter-address-change' as const };
    const changed = await changeAddress(parts, confirmation, { kind: 'anonymous' }, clock.now());
    expect(changed).toEqual({ ok: true, value: undefined });
    expect(await present(person)).toBe(to);
    expect(await isAlive(token)).toBe(false);
    expect((await post.deliver()).map((mail) => mail.to)).toEqual([person.address]);
  });
});
